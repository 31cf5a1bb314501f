using System.Globalization;
using System.Text;

namespace CopArchive.Importing.Papers;

/// <summary>
/// Number formats of lists, named as in Word (ISO/IEC 29500-1, 17.18.59), which has the most.
/// </summary>
internal static class Numerals
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private const string ArabicAlphabet = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string ArabicAbjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string Hebrew = "אבגדהוזחטיכלמנסעפצקרשת";
    private const string Korean = "가나다라마바사아자차카타파하";
    private const string Notes = "*†‡§";
    private const string HeavenlyStems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
        (4, "iv"), (1, "i"),
    ];

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <summary>The number in that form; null for a form that is not known here.</summary>
    public static string? Show(string form, int number) => form switch
    {
        "none" => "",
        _ when number < 0 => Decimal(number),
        "decimal" or "decimalHalfWidth" => Decimal(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Shifted(number, '０'),
        "hindiNumbers" => Shifted(number, '०'),
        "thaiNumbers" => Shifted(number, '๐'),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is > 0 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is > 0 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "decimalEnclosedParen" or "decimalEnclosedFullstop" => Decimal(number),
        "numberInDash" => $"- {Decimal(number)} -",
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "lowerLetter" => Repeated(Latin, number),
        "upperLetter" => Repeated(Latin, number).ToUpperInvariant(),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "russianLower" => Repeated(Russian, number),
        "russianUpper" => Repeated(Russian, number).ToUpperInvariant(),
        "arabicAlpha" => Repeated(ArabicAlphabet, number),
        "arabicAbjad" => Repeated(ArabicAbjad, number),
        "hebrew2" => Repeated(Hebrew, number),
        "ganada" => Repeated(Korean, number),
        "chicago" => Repeated(Notes, number),
        "ideographTraditional" => Repeated(HeavenlyStems, number),
        "ordinal" => Decimal(number) + OrdinalEnding(number),
        "cardinalText" => Capitalised(Cardinal(number)),
        "ordinalText" => Capitalised(OrdinalWord(number)),
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Chinese(number) : ChineseDigits(number, '○'),
        "chineseCountingThousand" or "taiwaneseCountingThousand" or "japaneseCounting" =>
            number < 10_000 ? Chinese(number) : ChineseDigits(number, '〇'),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => ChineseDigits(number, '〇'),
        _ => null,
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shifted(int number, char zero) => string.Concat(Decimal(number).Select(d => (char)(zero + d - '0')));

    /// <summary>The letter, doubled after the last one (<c>z</c>, <c>aa</c>, <c>bb</c>), as in Word.</summary>
    private static string Repeated(string letters, int number) =>
        number < 1 ? "" : new string(letters[(number - 1) % letters.Length], Math.Min(1 + ((number - 1) / letters.Length), 40));

    private static string Roman(int number)
    {
        if (number is 0 or > 3999)
        {
            return Decimal(number);
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    private static string OrdinalEnding(int number) =>
        (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Cardinal(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]),
        < 1000 => Small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + Cardinal(number % 100)),
        _ => Decimal(number),
    };

    private static string OrdinalWord(int number)
    {
        if (number >= 1000)
        {
            return Decimal(number) + OrdinalEnding(number);
        }

        var word = Cardinal(number);
        var start = word.LastIndexOfAny([' ', '-']) + 1;
        var last = word[start..];
        return word[..start] + (Ordinals.GetValueOrDefault(last) ?? (last.EndsWith('y') ? last[..^1] + "ieth" : last + "th"));
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Chinese(int number)
    {
        const string digits = "〇一二三四五六七八九";
        if (number == 0)
        {
            return "〇";
        }

        var shown = new StringBuilder();
        var gap = false;
        foreach (var (value, unit) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / value % 10;
            if (digit == 0)
            {
                gap = shown.Length > 0;
                continue;
            }

            shown.Append(gap ? "〇" : "");
            gap = false;
            shown.Append(value == 10 && digit == 1 && shown.Length == 0 ? "" : digits[digit].ToString()).Append(unit);
        }

        return shown.ToString();
    }

    private static string ChineseDigits(int number, char zero) =>
        string.Concat(Decimal(number).Select(d => d == '0' ? zero : "一二三四五六七八九"[d - '1']));
}
