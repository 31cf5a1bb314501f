using System.Globalization;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>A meeting's papers as one zip: texts as plain words, files as they are, and a list that also names what is not held.</summary>
public sealed class MeetingPapers
{
    private const string Rule = "\n----------------------------------------------------------------\n\n";

    /// <summary>2 before 10.</summary>
    private static readonly StringComparer AsCounted = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    private readonly LinkedCatalogue _catalogue;
    private readonly Words _words;
    private readonly Citations _citations;

    // text after text is written here
    private readonly MemoryStream _bytes = new();
    private readonly StreamWriter _text;

    private MeetingPapers(LinkedCatalogue catalogue, Words words)
    {
        (_catalogue, _words, _citations) = (catalogue, words, new Citations(catalogue, words));
        _text = new StreamWriter(_bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>A zip of each meeting of which a paper is held as text or file, or was.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="words">The words of the language in which lists are written.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<(Download Download, byte[] Content)> Pack(LinkedCatalogue catalogue, Words words) =>
        [.. Offered(catalogue, words).Select(p => p.Papers.Value)];

    /// <summary>The same, each packed when it is asked for.</summary>
    /// <inheritdoc cref="Pack(LinkedCatalogue, Words)"/>
    public static IReadOnlyList<(RecordId Meeting, Lazy<(Download Download, byte[] Content)> Papers)> Offered(
        LinkedCatalogue catalogue, Words words)
    {
        var papers = new MeetingPapers(catalogue, words);
        var oneAtATime = new Lock();
        return
        [
            .. catalogue.All<MeetingRecord>().Where(m => Download.IsOffered(catalogue, m)).OrderBy(m => m.Number)
                .Select(m => (m.Id, new Lazy<(Download, byte[])>(() =>
                {
                    lock (oneAtATime)
                    {
                        return papers.Pack(m);
                    }
                }))),
        ];
    }

    /// <summary>The papers of a meeting, those that cannot be read too, in the order of their numbers.</summary>
    public static IReadOnlyList<DocumentRecord> Of(LinkedCatalogue catalogue, MeetingRecord meeting) =>
    [
        .. catalogue.OfMeeting(meeting).OfType<DocumentRecord>().Where(d => d.Withdrawn is null).OrderBy(d => d.Id.Value, AsCounted),
    ];

    private (Download Download, byte[] Content) Pack(MeetingRecord meeting)
    {
        var papers = Of(_catalogue, meeting);
        var held = papers.Where(Download.HasContent).ToList();
        var folder = $"meeting-{meeting.Id.Name}/";
        var newest = Download.NewestOf(_catalogue, papers.Append<ArchiveRecord>(meeting));
        var zip = Zip.Pack(
        [
            (folder + "README.txt", newest, () => Encoding.UTF8.GetBytes(Contents(meeting, papers))),
            .. held.SelectMany(d => d.Texts
                .Where(_ => IsPublic(d))
                .Select(t => (
                    folder + TextPath(d, t), _catalogue.LastChanged(d), (Func<ReadOnlyMemory<byte>>)(() => Text(d, t))))),
            .. held.SelectMany(d => Published(d)
                .Select(f => (
                    folder + FilePath(d, f), _catalogue.LastChanged(d),
                    (Func<ReadOnlyMemory<byte>>)(() => AttachedFiles.ReadAgain(f))))),
        ]);
        return (new Download(meeting.Id, Download.OfMeeting(meeting.Id), zip.Length, newest, held.Count), zip);
    }

    private static bool IsPublic(ArchiveRecord record) => record.Access.Level == AccessLevel.Public;

    private static IEnumerable<AttachedFile> Published(ArchiveRecord record) =>
        record.Files.Where(f => IsPublic(record) && f.Withheld is null);

    private static string TextPath(DocumentRecord document, WrittenText text) =>
        $"{document.Id.Name}{(text == document.Texts[0] ? "" : "." + text.Language)}.txt";

    private static string FilePath(DocumentRecord document, AttachedFile file) => $"{document.Id.Name}/{file.Path.Value}";

    /// <summary>
    /// What is in it, what is not and why, how to cite each; in plain words, since readers may have nothing else.
    /// </summary>
    private string Contents(MeetingRecord meeting, IReadOnlyList<DocumentRecord> papers)
    {
        var settings = _catalogue.Settings;
        var list = new StringBuilder();
        list.Append($"{_words.PapersOf(meeting.Title.Value)}\n{settings.Group}\n\n"
            + $"{_words.PapersFrom(settings.Title, Address.Of(meeting.Id).Absolute(settings.BaseUrl))}\n");
        list.Append($"{settings.OfficialStatus}\n{settings.Rights}\n\n{_words.Encoding}\n");
        list.Append(Rule).Append($"{_words.PapersInside(papers.Count(Download.HasContent))}\n");
        foreach (var paper in papers.Where(Download.HasContent))
        {
            list.Append($"\n- {_citations.Of(paper)}\n");
            foreach (var path in paper.Texts
                .Where(_ => IsPublic(paper))
                .Select(t => TextPath(paper, t))
                .Concat(Published(paper).Select(f => FilePath(paper, f))))
            {
                list.Append($"  {path}\n");
            }

            foreach (var file in paper.Files.Where(f => f is { Withheld: not null, Erased: null }))
            {
                list.Append($"  {_words.FileWithheld(file.Withheld!)}\n");
            }
        }

        list.Append(Rule).Append($"{_words.PapersOutside(papers.Count(p => !Download.HasContent(p)))}\n");
        foreach (var paper in papers.Where(p => !Download.HasContent(p)))
        {
            list.Append($"\n- {_citations.Of(paper)}\n  {_words.WhyNotInside(paper)}\n");
        }

        list.Append(papers.All(Download.HasContent) ? "" : $"\n{settings.AskForOriginals}\n");
        return list.ToString();
    }

    /// <summary>A paper in one language: what it is, its text, and the editors' notes behind it.</summary>
    /// <returns>Its bytes, which are overwritten by those of the next.</returns>
    private ReadOnlyMemory<byte> Text(DocumentRecord document, WrittenText written)
    {
        var settings = _catalogue.Settings;
        var body = _catalogue.Texts(document.Id).First(t => t.Language == written.Language);
        _bytes.SetLength(0);
        _text.Write($"{written.Title}\n\n{_citations.Of(document, written)}\n\n{settings.OfficialStatus}\n");
        if (written.Copy is { } copy)
        {
            _text.Write($"\n{_words.Copy(copy, body)}\n");
            _text.Write(string.Concat(copy.LeftOut.Select(l => $"{_words.LeftOut(l)}\n")));
        }

        _text.Write(Rule);
        PlainText.Write(_text, body);
        if (document.Notes.Count > 0)
        {
            _text.Write($"{Rule}{_words.NotesOfEditors}\n");
            _text.Write(string.Concat(document.Notes.Select(n => $"\n- {n.Text}\n")));
        }

        _text.Flush();
        return _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);
    }
}
