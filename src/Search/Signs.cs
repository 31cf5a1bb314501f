using System.Numerics;
using System.Text;

namespace CopArchive.Search;

/// <summary>
/// Numbers as signs of base 64 (<c>A–Z a–z 0–9 + /</c>), six bits each: whole numbers from 0 on, five bits a sign, the lowest first, the
/// sixth saying that more follow (what source maps use, without the sign); and rising numbers in Rice code. Each thread uses its own again.
/// </summary>
public sealed class Signs
{
    /// <summary>So many bits are written at once.</summary>
    private const int AtOnce = 56;

    /// <summary>The script reads as many bits at once.</summary>
    private const int MostLow = 24;

    [ThreadStatic]
    private static Signs? _own;

    private byte[] _signs = new byte[4_096];
    private int _length;
    private ulong _bits;
    private int _count;

    private Signs()
    {
    }

    private static ReadOnlySpan<byte> Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    /// <summary>What was written; good until this thread begins anew.</summary>
    public ReadOnlySpan<byte> Written => _signs.AsSpan(0, _length);

    /// <summary>Begins anew.</summary>
    public static Signs New()
    {
        var own = _own ??= new Signs();
        (own._length, own._bits, own._count) = (0, 0, 0);
        return own;
    }

    /// <summary>Whole numbers one after the other.</summary>
    public static string Write(IEnumerable<int> numbers)
    {
        var signs = New();
        foreach (var number in numbers)
        {
            signs.Add(number);
        }

        return Encoding.ASCII.GetString(signs.Written);
    }

    /// <summary>Adds a whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public void Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        for (; number >= 32; number >>= 5)
        {
            Sign((int)(number & 31) | 32);
        }

        Sign((int)number);
    }

    /// <summary>
    /// Adds rising numbers: how many they are, how many low bits of a step are written as they are, then the steps: their other bits as so
    /// many noughts and a one, the low bits, and what goes with the number. With no low bits this is a bitmap.
    /// </summary>
    /// <param name="rising">The numbers, each with some lower bits that go with it.</param>
    /// <param name="with">How many bits go with each.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not greater than the one before.</exception>
    public void AddRising<T>(ReadOnlySpan<T> rising, int with)
        where T : struct, IBinaryInteger<T>
    {
        // best for numbers that are spread evenly: seven tenths of the mean step
        var range = rising.IsEmpty ? 0 : (long.CreateTruncating(rising[^1]) >> with) + 1;
        var low = range == 0 ? 0 : BitOperations.Log2((ulong)Math.Max(1, 7 * range / (10 * rising.Length)));
        low = Math.Min(low, MostLow);
        Add(rising.Length);
        Add(low);
        var last = -1L;
        foreach (var number in rising)
        {
            var one = long.CreateTruncating(number);
            var step = (one >> with) - last - 1;
            ArgumentOutOfRangeException.ThrowIfNegative(step);
            last = one >> with;
            var noughts = step >> low;
            var rest = (((1L << low) | (step & ((1L << low) - 1))) << with) | (one & ((1L << with) - 1));
            for (; noughts + 1 + low + with > AtOnce; noughts--)
            {
                Bits(0, 1);
            }

            Bits(rest, (int)noughts + 1 + low + with);
        }

        Bits(0, (6 - _count) % 6);
    }

    /// <summary>Adds bits, the highest first.</summary>
    private void Bits(long value, int count)
    {
        _bits = (_bits << count) | (ulong)value;
        _count += count;
        for (; _count >= 6; _count -= 6)
        {
            Sign((int)(_bits >> (_count - 6)) & 63);
        }
    }

    private void Sign(int value)
    {
        if (_length == _signs.Length)
        {
            Array.Resize(ref _signs, 2 * _length);
        }

        _signs[_length++] = Digits[value];
    }
}
