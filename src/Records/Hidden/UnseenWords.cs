using System.Globalization;

namespace CopArchive.Records.Hidden;

/// <summary>
/// Follows the elements of a Word part, and knows which words are written so that nobody sees them: white on white, a point or two high,
/// or far beside the page. White words in drawn boxes are left alone: boxes are often dark.
/// </summary>
internal sealed class UnseenWords
{
    /// <summary>In half points.</summary>
    private const int Tiny = 4;

    /// <summary>In twentieths of a point: Word has no page wider than this; and what begins that far before one ends before it.</summary>
    private const int WidestPage = 31_680, FarBefore = -5_000;

    /// <summary>Of a drawing, in its own unit, of which a twentieth of a point has 635.</summary>
    private const long Unit = 635;

    private bool _isRun, _isShaded, _isCellShaded, _isWhite, _isTiny, _isTold;
    private int _boxes;
    private string _element = "";

    /// <summary>An element begins; true where it puts what it holds out of sight.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attribute">Finds a value of it.</param>
    public bool Begin(string name, Func<string, string?> attribute)
    {
        _element = name;
        switch (name)
        {
            case "tc":
                _isCellShaded = false;
                break;
            case "p":
                _isShaded = false;
                break;
            case "txbxContent":
                _boxes++;
                break;
            case "r":
                (_isRun, _isWhite, _isTiny, _isTold) = (true, false, false, false);
                break;
            case "shd" when attribute("fill") is { } fill && fill is not ("auto" or "FFFFFF" or "ffffff"):
                (_isShaded, _isCellShaded) = (true, _isCellShaded || !_isRun);
                break;
            case "color" when _isRun:
                _isWhite = IsWhite(attribute("val"));
                break;
            case "sz" when _isRun:
                _isTiny = IsTiny(attribute("val"));
                break;
            case "framePr":
                return IsFar(attribute("x")) || IsFar(attribute("y"));
            case "ind":
                return IsFar(attribute("left")) || IsFar(attribute("start")) || IsFar(attribute("firstLine"));
            default:
                break;
        }

        return false;
    }

    /// <summary>Words; true where they are the first of a run that nobody sees, or say that a drawing lies beside the page.</summary>
    public bool Words(string words)
    {
        if (_element == "posOffset")
        {
            return long.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) && IsFar(at / Unit);
        }

        var isUnseen = _isRun && !_isTold && _element == "t" && words.Trim().Length > 0
            && (_isTiny || (_isWhite && !_isShaded && !_isCellShaded && _boxes == 0));
        _isTold |= isUnseen;
        return isUnseen;
    }

    /// <summary>An element ends.</summary>
    public void End(string name)
    {
        _isRun &= name != "r";
        _isCellShaded &= name != "tc";
        _boxes -= name == "txbxContent" ? 1 : 0;
        _element = "";
    }

    /// <summary>Whether a colour is that of paper.</summary>
    public static bool IsWhite(string? colour) => string.Equals(colour, "FFFFFF", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether letters are too small to be read.</summary>
    public static bool IsTiny(string? size) =>
        int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var halfPoints) && halfPoints <= Tiny;

    private static bool IsFar(string? length) =>
        long.TryParse(length, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) && IsFar(at);

    private static bool IsFar(long at) => at is > WidestPage or < FarBefore;
}
