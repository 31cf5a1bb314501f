using CopArchive.Importing.Papers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// Reads a PDF into a paper. A PDF knows letters and their places and little else, so paragraphs, headings, lists, tables and notes are
/// deduced; doubtful ones are reported.
/// </summary>
internal sealed class PdfReader
{
    /// <summary>More pages than this are not read.</summary>
    public const int MostPages = 2000;

    private const int MostLetters = 200_000;
    private const int FewWords = 3;

    private readonly PdfDocument _document;
    private readonly IReadOnlySet<string> _hiddenLayers;
    private readonly FindingList _findings = new();
    private readonly List<string> _recognised = [];
    private int _unseen;
    private int _letters;
    private int _pictures;

    private PdfReader(PdfDocument document)
    {
        _document = document;
        _hiddenLayers = OrDefault(() => HiddenLayers.Of(document), new HashSet<string>());
    }

    /// <summary>The paper in an open PDF.</summary>
    public static SourcePaper Read(string fileName, PdfDocument document)
    {
        document.AddPageFactory<PagePainting, PagePainter.Factory>();
        return new PdfReader(document).Read(fileName);
    }

    private SourcePaper Read(string fileName)
    {
        var pages = Enumerable.Range(1, _document.NumberOfPages).Select(Page).ToList();
        Attached();
        var words = pages.Sum(p => p.Lines.Sum(l => l.Text.Split(' ', '\t').Count(w => w.Any(char.IsLetterOrDigit))));
        var isScan = _pictures > 0 && words < FewWords * pages.Count;
        if (isScan)
        {
            _findings.Doubted(
                "this is a scan: pictures of pages, without words in them; the text must be typed, or read by a program for that",
                "",
                "the file");
        }
        else
        {
            foreach (var where in _letters > 0 && _unseen * 2 > _letters ? ["the file"] : _recognised)
            {
                _findings.Doubted(
                    "the words are invisible text, recognised from a picture by a program; they may be misread", "", where);
            }
        }

        var heads = new List<SourceBlock>();
        var lines = PageHeads.Take(pages, heads, _findings);
        var hyphens = new Hyphens(string.Join('\n', lines.Select(l => l.Text)), _findings);
        var body = lines.Count == 0
            ? 10
            : lines.GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Text.Length)).First().Key;
        var (text, notes) = PageNotes.Take(lines, body, hyphens);
        var blocks = PageNotes.Place(new Paragraphs(text, body, hyphens, _findings).Read(), notes, _findings);
        return new SourcePaper(fileName, "pdf", [.. heads, .. Repeats.Drop(blocks, _findings)], _findings.All)
        {
            IsScan = isScan,
            Language = OrDefault(
                () => _document.Structure.Catalog.CatalogDictionary.TryGet<StringToken>(NameToken.Create("Lang"), out var told)
                    ? told.Data
                    : null,
                null),
            PropertyTitle = string.IsNullOrWhiteSpace(_document.Information.Title) ? null : _document.Information.Title.Trim(),
        };
    }

    private PdfPageLines Page(int number)
    {
        var where = $"page {number}";
        Page page;
        IReadOnlyList<Letter> letters;
        try
        {
            page = _document.GetPage(number);
            letters = page.Letters;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // the library throws all kinds of exceptions; the other pages are still worth reading
            _findings.Missing("a page that cannot be read: it is damaged", "", where);
            return new PdfPageLines(0, []);
        }

        if (letters.Count > MostLetters)
        {
            _findings.Missing("a page with more letters than any page has; only the first of them were read", "", where);
            letters = [.. letters.Take(MostLetters)];
        }

        var links = OrDefault(() => page.GetHyperlinks(), []);
        _pictures += OrDefault(() => page.NumberOfImages, 0);
        Annotations(page, where);
        var seen = Seen(page, letters, where);
        letters = [.. seen.Select(s => s.Letter)];
        var turn = PageTurn.Of(page, letters);
        if (letters.Any(l => !turn.Fits(l) && !string.IsNullOrWhiteSpace(l.Value)))
        {
            _findings.Dropped(
                "words that run up, down or across the page", string.Concat(letters.Where(l => !turn.Fits(l)).Select(l => l.Value)), where);
        }

        var glyphs = seen
            .Where(s => turn.Fits(s.Letter) || (string.IsNullOrWhiteSpace(s.Letter.Value) && turn.Quarters == 0))
            .Select(s => PdfGlyph.From(s.Letter, turn, Link(links, s.Letter), s.IsRecognised))
            .ToList();
        var unseen = glyphs.Count(g => !g.IsSpace && g.IsUnseen);
        if (unseen > 0)
        {
            _recognised.Add(where);
        }

        _letters += glyphs.Count(g => !g.IsSpace);
        _unseen += unseen;
        var unknown = glyphs.Count(g => g.Text.Any(c => c == '\uFFFD'
            || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            || c is >= '\uE000' and <= '\uF8FF' && !PrintedLines.BulletSigns.Contains(c, StringComparison.Ordinal)));
        if (unknown > 0)
        {
            _findings.Doubted($"characters that the file does not map to letters, {unknown} of them", "", where);
        }

        var rows = LineNumbers.Take(PageRows.Gather(glyphs), _findings, where);
        return new PdfPageLines(turn.TurnedHeight, [.. PageColumns.Read(number, rows)]);
    }

    /// <summary>
    /// The letters that somebody sees, and whether they were recognised in a picture; the others are listed, and left out where it is
    /// sure that nobody sees them.
    /// </summary>
    private List<(Letter Letter, bool IsRecognised)> Seen(Page page, IReadOnlyList<Letter> letters, string where)
    {
        var pictures = OrDefault(() => page.GetImages().Select(i => i.BoundingBox).ToList(), [new(0, 0, page.Width, page.Height)]);
        var painting = OrDefault(() => _document.GetPage<PagePainting>(page.Number), PagePainting.None);
        var unseen = new UnseenLetters(page, letters, painting, pictures, _hiddenLayers);
        var all = letters.Select(l => (Letter: l, Look: unseen.Of(l))).Select(l => (l.Letter, l.Look.Sight, l.Look.Why)).ToList();
        if (Words(Sight.Unseen) is { } hidden)
        {
            _findings.Hidden(Finding.HiddenText, $"words that nobody sees: {hidden.Why}", hidden.Words, where);
        }

        if (Words(Sight.Doubtful) is { } doubtful)
        {
            _findings.Add(new Finding(
                FindingKind.Doubted, $"words that perhaps nobody sees, and are left in the text: {doubtful.Why}", doubtful.Words, where)
            {
                Hidden = Finding.HiddenText,
            });
        }

        if (unseen.IsTooMuch)
        {
            _findings.Add(new Finding(
                FindingKind.Doubted, "so much is drawn on the page that it is not known whether all words can be seen", "", where)
            {
                Hidden = Finding.HiddenText,
            });
        }

        return [.. all.Where(l => l.Sight != Sight.Unseen).Select(l => (l.Letter, l.Sight == Sight.Recognised))];

        (string Words, string Why)? Words(Sight sight)
        {
            var such = all.Where(l => l.Sight == sight).ToList();
            return such.Exists(l => !string.IsNullOrWhiteSpace(l.Letter.Value))
                ? (string.Join(' ', such.GroupBy(l => l.Letter.TextSequence).Select(g => string.Concat(g.Select(l => l.Letter.Value)))),
                    string.Join(", ", such.Select(l => l.Why).Distinct()))
                : null;
        }
    }

    private static string? Link(IReadOnlyList<Hyperlink> links, Letter letter)
    {
        var (x, y) = ((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, letter.StartBaseLine.Y + (letter.PointSize / 4));
        return PaperLinks.Followable(links
            .FirstOrDefault(l => x >= l.Bounds.Left && x <= l.Bounds.Right && y >= l.Bounds.Bottom && y <= l.Bounds.Top)?.Uri);
    }

    /// <summary>Comments and filled-in notes lie over the page and are not among its letters.</summary>
    private void Annotations(Page page, string where)
    {
        foreach (var note in OrDefault(() => page.GetAnnotations().ToList(), []))
        {
            if (note.Type is AnnotationType.StrikeOut)
            {
                _findings.Doubted("words struck through by a reader", note.Content ?? "", where);
            }
            else if (note.Type is not (AnnotationType.Link or AnnotationType.Widget or AnnotationType.Popup)
                && !string.IsNullOrWhiteSpace(note.Content))
            {
                _findings.Hidden("comments", "comment", note.Content, where);
            }
        }
    }

    private void Attached()
    {
        var fields = OrDefault(() => _document.TryGetForm(out var form) ? form.Fields.SelectMany(FieldValues).ToList() : [], []);
        if (fields.Count > 0)
        {
            _findings.Dropped("what was filled into a form", string.Join('\n', fields), "the file");
        }

        var files = OrDefault(
            () => _document.Advanced.TryGetEmbeddedFiles(out var embedded) ? embedded.Select(f => f.Name).ToList() : [],
            []);
        foreach (var file in files)
        {
            _findings.Hidden("embedded files", "an embedded file, which is not read", file, "the file");
        }
    }

    private static IEnumerable<string> FieldValues(AcroFieldBase field) => field switch
    {
        AcroTextField { Value: { Length: > 0 } value } => [value],
        AcroNonTerminalField parent => parent.Children.SelectMany(FieldValues),
        _ => [],
    };

    /// <summary>Damaged extras count as absent: they are not worth losing a paper.</summary>
    private static T OrDefault<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return otherwise;
        }
    }
}
