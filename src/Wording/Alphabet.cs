using System.Globalization;
using System.Text;

namespace CopArchive.Wording;

/// <summary>
/// The order of names in a language, for lists that readers look through. It stands here and is not the system's: that changes with its
/// version, and a site is the same on every machine.
/// </summary>
public sealed class Alphabet : IComparer<string>
{
    /// <summary>Put before letters that come behind those of the language's own script.</summary>
    private const char Behind = '\uE000';

    private readonly bool _isLatin;
    private readonly bool _hasTilde;

    private Alphabet(string language)
    {
        var primary = Languages.Primary(language);
        // names are written with capital letters, where a script has them
        _isLatin = Languages.OwnName(primary)[0] < '\u0370';
        _hasTilde = primary == "es";
        Orders = primary is not ("zh" or "ja");
    }

    /// <summary>Whether names of this language have an order by their signs; where not, they take that of other names.</summary>
    public bool Orders { get; }

    /// <summary>That of a language.</summary>
    /// <param name="language">BCP 47 code.</param>
    public static Alphabet Of(string language) => new(language);

    /// <inheritdoc/>
    public int Compare(string? x, string? y) => string.CompareOrdinal(Key(x ?? ""), Key(y ?? "")) is var byKey and not 0
        ? byKey
        : string.CompareOrdinal(x, y);

    /// <summary>What is compared: letters without accents, small, and digits; spaces first, other signs not at all.</summary>
    private string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            switch (char.ToLowerInvariant(sign))
            {
                case 'ñ' when _hasTilde:
                    key.Append("n~");
                    break;
                case 'ё':
                    key.Append('е');
                    break;
                case 'آ' or 'أ' or 'إ' or 'ٱ':
                    key.Append('ا');
                    break;
                case 'ة':
                    key.Append('ت');
                    break;
                case 'ى' or 'ئ':
                    key.Append('ي');
                    break;
                case 'ؤ':
                    key.Append('و');
                    break;
                case 'ـ':
                    break;
                case 'œ':
                    Latin(key, "oe");
                    break;
                case 'æ':
                    Latin(key, "ae");
                    break;
                case 'ß':
                    Latin(key, "ss");
                    break;
                // no accent is taken from й, which is a letter of its own
                case var letter when char.IsLetter(letter) && letter is < '\u0250' or (>= '\u1E00' and < '\u1F00'):
                    Latin(key, string.Concat(letter.ToString().Normalize(NormalizationForm.FormD).Where(char.IsLetter)));
                    break;
                case var other when char.IsLetterOrDigit(other):
                    key.Append(other);
                    break;
                case var other when char.IsWhiteSpace(other)
                    || CharUnicodeInfo.GetUnicodeCategory(other) == UnicodeCategory.DashPunctuation:
                    key.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return key.ToString();
    }

    private void Latin(StringBuilder key, string letters)
    {
        foreach (var letter in letters)
        {
            key.Append(_isLatin ? letter : (char)(Behind + letter));
        }
    }
}
