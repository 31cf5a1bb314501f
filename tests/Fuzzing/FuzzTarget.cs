using System.Diagnostics;

namespace CopArchive.Tests.Fuzzing;

/// <summary>Something that reads what others wrote.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Share">How many of a thousand inputs it gets.</param>
/// <param name="Seeds">Sound inputs, of which others are made.</param>
/// <param name="Read">Reads one; what the program itself says where it stumbled and went on, else null.</param>
public sealed record FuzzTarget(string Name, int Share, IReadOnlyList<string> Seeds, Func<string, string?> Read)
{
    /// <summary>Reads one input, and measures that.</summary>
    public FuzzRun Run(int seed, int number)
    {
        var input = FuzzInput.Of(this, seed, number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        string? fault;
        try
        {
            fault = Read(input);
        }
        catch (Exception e)
        {
            fault = e.ToString();
        }

        return new FuzzRun(this, number, input, clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before, fault);
    }
}

/// <summary>How one input was read.</summary>
/// <param name="Target">By whom.</param>
/// <param name="Number">Which one.</param>
/// <param name="Input">The input itself.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Bytes">What was allocated for it, all told.</param>
/// <param name="Fault">An exception, or what the program says of a fault of its own; null where all went well.</param>
public sealed record FuzzRun(FuzzTarget Target, int Number, string Input, TimeSpan Time, long Bytes, string? Fault)
{
    /// <summary>For a person who wants to try it again.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Target.Name} {Number}: {Time.TotalMilliseconds:0} ms, {Bytes / 1_000_000.0:0.0} MB, {Input.Length} letters {Fault}");
}
