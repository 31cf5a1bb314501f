using System.Diagnostics;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing.Blocks;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Identity;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Sandbox;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Definitions;
using CopArchive.Records.Hidden;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing;

/// <summary>From files to records: what each paper is, its text, and what is still to fill in. Writes only if asked to.</summary>
public sealed partial class Importer
{
    private readonly ImportRequest _request;
    private readonly PaperReader _reader;
    private readonly ArchiveFiles _archive;
    private readonly PaperValues _values;
    private readonly PaperMatcher _matcher;
    private readonly NumberedVersions _versions;
    private readonly GroupSigns _group;
    private readonly Dictionary<string, (string Text, PaperHead Head)?> _former = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DataChange> _changes = new(StringComparer.Ordinal);
    private readonly HashSet<(RecordId Id, string? Language)> _made = [];

    private Importer(ImportRequest request, PaperReader reader, ArchiveFiles archive)
    {
        (_request, _reader, _archive) = (request, reader, archive);
        _values = new PaperValues(archive, request.Day);
        _matcher = new PaperMatcher(archive, page => Former(page, LanguageOf(page))?.Text);
        _versions = new NumberedVersions(archive);
        _group = new GroupSigns(archive);
    }

    /// <summary>Imports files together, so that papers of one folder can refer to each other.</summary>
    public static ImportReport Run(ImportRequest request)
    {
        using var reader = new SandboxedReader();
        return Run(request, reader.Read);
    }

    /// <summary>As above, with another reader of files.</summary>
    public static ImportReport Run(ImportRequest request, PaperReader reader)
    {
        var faults = new DiagnosticBag();
        return ArchiveFiles.Load(request.DataFolder, faults) is { } archive
            ? new Importer(request, reader, archive).Run()
            : new ImportReport([], [], faults.Sorted());
    }

    private ImportReport Run()
    {
        var heads = new HeadReader(_archive.Settings, _archive.TypeOfParty);
        var read = _request.Files.Select(f => (File: f, Reading: _reader(f))).ToList();
        var names = _request.Files.CountBy(f => Path.GetFileName(f)).ToDictionary(StringComparer.Ordinal);
        var unread = read.Where(r => r.Reading.Paper is null).OrderBy(r => r.File, StringComparer.Ordinal)
            .Select(r => new ImportedPaper(Path.GetFileName(r.File)) { Fault = r.Reading.Fault });
        var papers = InOrder(read.Where(r => r.Reading.Paper is not null)
            .Select(r => new ReadPaper(
                Decided(Path.GetFileName(r.File), r.Reading.Content, r.Reading.Paper!, out var hidden),
                r.Reading.Paper! with { Findings = [.. r.Reading.Paper!.Findings, .. hidden] },
                WithRequest(heads.Read(r.Reading.Paper!)),
                IsChosen: _request.Chosen.Contains(r.File),
                IsOnlyOneOfItsName: names[Path.GetFileName(r.File)] == 1)));
        var imported = papers.Select(Import).ToList();
        foreach (var (draft, _) in _values.Proposed.Values)
        {
            AddChange(draft.Path, RecordPrinter.Print(draft), replaces: false);
        }

        IReadOnlyList<string> inTheWay = _request.DryRun ? [] : DataWriter.Write(_request.DataFolder, [.. _changes.Values]);
        var open = WrittenPages.Check(
            _request,
            _changes,
            _archive,
            [.. imported.Where(p => p.IsHere || p.Kind == ImportKind.Unchanged).Select(p => p.Path).OfType<string>()]);
        List<ProposedPage> proposed =
            [.. _values.Proposed.Values.Select(p => new ProposedPage(p.Draft.Path, p.Why, open.GetValueOrDefault(p.Draft.Path) ?? []))];
        var shown = imported.Select(p => p.Path).Concat(proposed.Select(p => p.Path)).ToHashSet(StringComparer.Ordinal);
        return new ImportReport(
            [.. imported.Select(p => p with { Gaps = open.GetValueOrDefault(p.Path ?? "") ?? [] }), .. unread],
            [
                .. proposed,
                .. open.Where(o => !_changes.ContainsKey(o.Key) && !shown.Contains(o.Key))
                    .OrderBy(o => o.Key, StringComparer.Ordinal)
                    .Select(o => new ProposedPage(o.Key, "", o.Value) { IsHere = true }),
            ],
            [.. inTheWay.Select(path => OutputFaults.InTheWay("data/" + path))]);
    }

    /// <summary>The file as it is kept, once it is decided what becomes of that which it hides.</summary>
    private IssuedBytes Decided(string name, byte[] content, SourcePaper paper, out IReadOnlyList<Finding> findings)
    {
        findings = [];
        var file = new IssuedBytes(name, content);
        var found = new SortedDictionary<HiddenKind, int>(HiddenContent.Of(content).ToDictionary());

        // what a PDF paints so that nobody sees it is known to whoever reads its pages, and not by its bytes
        var unseen = paper.Format == "pdf" ? paper.Findings.Count(f => f.Hidden == Finding.HiddenText) : 0;
        found.CountMore(HiddenKind.HiddenText, unseen);
        if (HiddenContent.InWords(found) is not { Length: > 0 } hidden)
        {
            return file;
        }

        var clean = _request.Hidden == HiddenChoice.Clean && unseen == 0 ? CleanCopy.Of(content) : null;
        var outcome = (_request.Hidden, clean) switch
        {
            (HiddenChoice.Publish, _) => "it is published with that",
            (HiddenChoice.Withhold, _) => "it is kept, and not published",
            (HiddenChoice.Clean, not null) => "a copy without that is kept in its place",
            (HiddenChoice.Clean, null) => "no copy without that can be made, so it is still to be decided",
            _ => "it is still to be decided",
        };
        findings = [new Finding(FindingKind.Doubted, $"the file hides {hidden}: {outcome}", "", "the file")];
        return clean is null
            ? file with { Hidden = _request.Hidden == HiddenChoice.Clean ? null : _request.Hidden, HidesUnseenWords = unseen > 0 }
            : file with { Content = clean, CleanedFrom = AttachedFiles.Sha256(content) };
    }
    /// <summary>
    /// Papers before their revisions and translations, the newest state and the best form of each first, those without a number last; the
    /// order in which the files were given does not matter.
    /// </summary>
    private List<ReadPaper> InOrder(IEnumerable<ReadPaper> papers) =>
    [
        .. papers.OrderBy(p => p.Head.Number is null)
            .ThenBy(p => NumbersOfFiles.IsFromFile(p.Head, p.File.Name))
            .ThenBy(p => p.Head.Number is { } number ? NumberedVersions.Order(number.Value.Symbol) : "", StringComparer.Ordinal)
            .ThenBy(p =>
                _archive.Settings.Languages.ToList().IndexOf(p.Head.Language?.Value ?? "") is >= 0 and var rank ? rank : int.MaxValue)
            .ThenBy(p => p.Head.Number?.Value.Symbol.Key.Value ?? "", StringComparer.Ordinal)
            .ThenBy(p => !p.IsChosen)
            .ThenByDescending(p => p.Head.Date?.Value)
            .ThenBy(p => IssuedFile.Rank(p.Paper.Format))
            .ThenBy(p => p.File.Name, StringComparer.Ordinal)
            .ThenBy(p => AttachedFiles.Sha256(p.File.Content), StringComparer.Ordinal),
    ];

    /// <summary>What the caller says tells what the paper does not; a paper that names another meeting is asked about.</summary>
    private PaperHead WithRequest(PaperHead head) => head with
    {
        Meetings = _request.Meeting is not { } meeting ? head.Meetings
            : head.Meetings is null || head.Meetings.Value.Contains(meeting)
                ? new Detected<IReadOnlyList<int>>([meeting], "", "as you said", Certainty.Sure)
            : head.Meetings with
            {
                Value = [meeting, .. head.Meetings.Value],
                How = $"you said meeting {meeting}, and the paper meeting {string.Join(", ", head.Meetings.Value)} ({head.Meetings.How})",
                Certainty = Certainty.Unsure,
            },
        Type = _request.Type is { } type ? new Detected<DocumentType>(type, "", "as you said", Certainty.Sure) : head.Type,
    };

    private ImportedPaper Import(ReadPaper paper)
    {
        var language = paper.Head.Language is { Certainty: not Certainty.Unsure } told ? told.Value : null;
        var (text, found) = paper.Paper.IsScan ? ("", []) : TextMaker.Make(paper.Paper, paper.Head, language ?? "en");
        List<Finding> findings = [.. paper.Paper.Findings, .. found];
        if (paper.Paper is { IsScan: true, Findings.Count: 0 })
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "this file is a picture of a paper, without words in it: the file is kept, and its text must be asked for or typed",
                "",
                "the file"));
        }

        if (language is not null && PaperLanguages.Another(paper.Paper, language.Split('-')[0]) is { } another)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"about {another.Percent} % of it are {CommonWords.Name(another.Language)}; a page is in one language, so that what is in "
                    + "another belongs on a page of that language",
                "",
                "the file"));
        }

        if (paper.Head.SecondPaper is { } second)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "another paper seems to begin here, in the same file; it may need a page of its own",
                second.Value,
                second.Where));
        }

        if (HadBefore(paper) is { } before)
        {
            return before;
        }

        var identity = _matcher.Find(paper.Head, text, AttachedFiles.Sha256(paper.File.Content));
        if (identity is PaperIdentity.Asked asked
            && ((asked.IsByNumber && (paper.IsChosen || IsLikeOneOfItsFormat(paper, asked.Page, text)))
                || IsFormer(asked.Page, text, isOtherFormat: false)))
        {
            identity = new PaperIdentity.Same(asked.Page, asked.Because);
        }

        if (((identity as PaperIdentity.Held)?.Page ?? (identity as PaperIdentity.Same)?.Page) is { Withdrawn: not null } withdrawn)
        {
            return Withdrawn(paper, withdrawn, identity.Because);
        }

        var isStranger = identity is PaperIdentity.Another && _request.Type is null && text.Length > 0
            && !_group.AreIn(paper.Head, string.Join('\n', paper.Paper.Blocks.Select(PaperLanguages.PlainWords)));
        paper = isStranger ? paper with { Head = Strange(paper.Head) } : paper;
        var outcome = identity switch
        {
            PaperIdentity.Held { Page: var page } when IsAside(paper, page) =>
                UpdatePage(paper, _archive.Find(page.Id.Value)!, page.Language is null ? null : page, text, findings),
            PaperIdentity.Held held => new ImportedPaper(paper.File.Name) { Kind = ImportKind.Unchanged, Path = held.Page.Path },
            PaperIdentity.Same same => LanguageOf(same.Page) is var first && (language is null || first is null || first == language)
                ? UpdatePage(paper, same.Page, null, text, findings)
                : AddTranslation(paper, same.Page, language, text, findings),
            PaperIdentity.Asked => CreatePage(paper, text, isAsked: true, findings),
            PaperIdentity.Another => CreatePage(paper, text, isAsked: false, findings),
            _ => throw new UnreachableException($"{identity}"),
        };
        return outcome with
        {
            Belonging = isStranger ? Belonging(outcome.Path!) : "",
            Because = outcome.Kind is ImportKind.LeftAside or ImportKind.Unchanged ? $"{identity.Because} {outcome.Because}".TrimEnd()
                : outcome.Because.Length > 0 ? outcome.Because
                : identity.Because,
            Facts = outcome.Facts.Count > 0 ? outcome.Facts : RecognisedFacts.From(paper.Head),
            Findings = findings,
            Title = paper.Head.Title?.Value ?? _archive.Find(outcome.Path!.Split('.')[0])?.Title ?? "",
        };
    }

    /// <summary>What kind of paper it is, is asked where it may be none of the group.</summary>
    private static PaperHead Strange(PaperHead head) => head with
    {
        Type = new Detected<DocumentType>(
            head.Type?.Value ?? DocumentType.Other, head.Type?.Where ?? "", "it may be no paper of the group", Certainty.Unsure),
    };

    private static string Belonging(string path) =>
        "Is it a paper of the group? Nothing in it speaks of the group, its meetings, document numbers, resolutions, topics or people. If "
        + "it is one, write on its page what kind of paper it is. If not, take it out: delete "
        + $"data/{path} and the folder data/{path[..path.LastIndexOf('.')]}.";

    /// <summary>A paper that was taken off the site does not come back with its file.</summary>
    private static ImportedPaper Withdrawn(ReadPaper paper, ArchiveFile page, string because) => new(paper.File.Name)
    {
        Kind = ImportKind.Withdrawn,
        Path = page.Path,
        Because = $"{because} {PaperMatcher.WithdrawnOn(page)} Nothing of this file was kept. To bring the paper back, take “withdrawn” "
            + $"out of data/{page.Path}, and import it again once that is merged.",
        Facts = RecognisedFacts.From(paper.Head),
        Title = paper.Head.Title?.Value ?? page.Title,
    };

    private static bool IsAside(ReadPaper paper, ArchiveFile page) =>
        new IssuedFile(paper.File, paper.Paper, null, IsFirstLanguage: true).AsideIn(page) is not null;

    private static string? LanguageOf(ArchiveFile known) =>
        known.Language
        ?? (known.Scalar("language") is { } language && language != RecordFaults.ToFillIn ? language : null);

    private void AddFile(RecordId id, string? language, string path, string content, IssuedFile file, bool replaces)
    {
        AddChange(path, content, replaces);
        var attachment = $"{id}/{file.Name}";
        _changes[attachment] = new DataChange(attachment, file.File.Content, replaces);
        _archive.Add(id, language, path, content);
        _made.Add((id, language));
    }

    private void AddChange(string path, string content, bool replaces) =>
        _changes[path] = new DataChange(path, Encoding.UTF8.GetBytes(content), replaces);

    /// <summary>A file with what was read from it.</summary>
    /// <param name="File">Its bytes.</param>
    /// <param name="Paper">Its blocks.</param>
    /// <param name="Head">What it says of itself.</param>
    /// <param name="IsChosen">Whether somebody says that it is to come in, whatever is here already.</param>
    /// <param name="IsOnlyOneOfItsName">Whether no other file of this import is called so: then its name may tell what it is.</param>
    private sealed record ReadPaper(IssuedBytes File, SourcePaper Paper, PaperHead Head, bool IsChosen, bool IsOnlyOneOfItsName);
}
