namespace CopArchive.Importing.Readers.Docx;

/// <summary>Signs of the fonts Symbol and Wingdings, which put them on places of the alphabet or of the private area.</summary>
internal static class DocxSymbols
{
    // Symbol, from 0x22 on: the Greek letters and the mathematical signs (Adobe Symbol encoding)
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string SmallGreek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0x22] = "∀",
        [0x24] = "∃",
        [0x27] = "∋",
        [0x2D] = "−",
        [0x40] = "≅",
        [0x5C] = "∴",
        [0x5E] = "⊥",
        [0xA0] = "€",
        [0xA2] = "′",
        [0xA3] = "≤",
        [0xA5] = "∞",
        [0xA7] = "♣",
        [0xA8] = "♦",
        [0xA9] = "♥",
        [0xAA] = "♠",
        [0xAB] = "↔",
        [0xAC] = "←",
        [0xAD] = "↑",
        [0xAE] = "→",
        [0xAF] = "↓",
        [0xB0] = "°",
        [0xB1] = "±",
        [0xB2] = "″",
        [0xB3] = "≥",
        [0xB4] = "×",
        [0xB5] = "∝",
        [0xB6] = "∂",
        [0xB7] = "•",
        [0xB8] = "÷",
        [0xB9] = "≠",
        [0xBA] = "≡",
        [0xBB] = "≈",
        [0xBC] = "…",
        [0xC5] = "⊕",
        [0xC6] = "∅",
        [0xC7] = "∩",
        [0xC8] = "∪",
        [0xCC] = "⊂",
        [0xCE] = "∈",
        [0xD0] = "∠",
        [0xD2] = "®",
        [0xD3] = "©",
        [0xD4] = "™",
        [0xD5] = "∏",
        [0xD6] = "√",
        [0xD7] = "⋅",
        [0xD8] = "¬",
        [0xD9] = "∧",
        [0xDA] = "∨",
        [0xDB] = "⇔",
        [0xDC] = "⇐",
        [0xDE] = "⇒",
        [0xE5] = "∑",
        [0xF2] = "∫",
    };

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x28] = "☎",
        [0x29] = "✆",
        [0x2A] = "✉",
        [0x4A] = "☺",
        [0x6C] = "●",
        [0x6E] = "■",
        [0x6F] = "□",
        [0x71] = "❑",
        [0x72] = "❒",
        [0x75] = "◆",
        [0x76] = "❖",
        [0x9F] = "•",
        [0xA7] = "▪",
        [0xA8] = "◻",
        [0xD8] = "➢",
        [0xDF] = "←",
        [0xE0] = "→",
        [0xE8] = "➔",
        [0xF0] = "⇨",
        [0xFB] = "✗",
        [0xFC] = "✓",
        [0xFD] = "☒",
        [0xFE] = "☑",
    };

    /// <summary>Whether signs of that font stand on places of other signs.</summary>
    public static bool IsSymbolic(string? font) => font is not null
        && (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Webdings", StringComparison.OrdinalIgnoreCase));

    /// <summary>The sign that a reader sees; null where it is not known here.</summary>
    public static string? Show(string? font, int code)
    {
        var place = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        if (font?.Equals("Symbol", StringComparison.OrdinalIgnoreCase) == true)
        {
            return place switch
            {
                >= 'A' and <= 'Z' => Greek[place - 'A'].ToString(),
                >= 'a' and <= 'z' => SmallGreek[place - 'a'].ToString(),
                _ => Symbol.GetValueOrDefault(place) ?? (place is >= 0x20 and < 0x7F ? ((char)place).ToString() : null),
            };
        }

        if (font?.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) == true)
        {
            return Wingdings.GetValueOrDefault(place);
        }

        return IsSymbolic(font) || code is >= 0xE000 and <= 0xF8FF || !System.Text.Rune.IsValid(code) ? null : char.ConvertFromUtf32(code);
    }
}
