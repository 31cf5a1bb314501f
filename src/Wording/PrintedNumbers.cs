using System.Globalization;

namespace CopArchive.Wording;

/// <summary>How a language writes numbers.</summary>
/// <param name="Plurals">How it counts.</param>
/// <param name="BetweenThousands">The sign between thousands.</param>
/// <param name="DecimalSign">The sign before a fraction.</param>
public sealed record PrintedNumbers(PluralRules Plurals, string BetweenThousands, string DecimalSign)
{
    /// <summary>In digits: <c>1 234</c>.</summary>
    public string Print(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", BetweenThousands, StringComparison.Ordinal);

    /// <summary>With one digit behind the decimal sign: <c>1.4</c>.</summary>
    public string Print(double number) =>
        number.ToString("0.0", CultureInfo.InvariantCulture).Replace(".", DecimalSign, StringComparison.Ordinal);
}
