using System.Diagnostics;
using System.Globalization;
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
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Importing;

/// <summary>From files to records: what each paper is, its text, and what is still to fill in. Writes only if asked to.</summary>
public sealed class Importer
{
    private readonly ImportRequest _request;
    private readonly PaperReader _reader;
    private readonly ArchiveFiles _archive;
    private readonly PaperValues _values;
    private readonly PaperMatcher _matcher;
    private readonly NumberedVersions _versions;
    private readonly Dictionary<string, (string Text, PaperHead Head)?> _former = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DataChange> _changes = new(StringComparer.Ordinal);
    private readonly HashSet<RecordId> _made = [];

    private Importer(ImportRequest request, PaperReader reader, ArchiveFiles archive)
    {
        (_request, _reader, _archive) = (request, reader, archive);
        _values = new PaperValues(archive, request.Day);
        _matcher = new PaperMatcher(archive, page => Former(page, LanguageOf(page))?.Text);
        _versions = new NumberedVersions(archive);
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
        var unread = read.Where(r => r.Reading.Paper is null).OrderBy(r => r.File, StringComparer.Ordinal)
            .Select(r => new ImportedPaper(Path.GetFileName(r.File)) { Fault = r.Reading.Fault });
        var papers = InOrder(read.Where(r => r.Reading.Paper is not null)
            .Select(r => new ReadPaper(
                Decided(Path.GetFileName(r.File), r.Reading.Content, r.Reading.Paper!, out var hidden),
                r.Reading.Paper! with { Findings = [.. r.Reading.Paper!.Findings, .. hidden] },
                WithRequest(heads.Read(r.Reading.Paper!)))));
        var imported = papers.Select(Import).ToList();
        foreach (var (draft, _) in _values.Proposed.Values)
        {
            AddChange(draft.Path, RecordPrinter.Print(draft), replaces: false);
        }

        IReadOnlyList<string> inTheWay = _request.DryRun ? [] : DataWriter.Write(_request.DataFolder, [.. _changes.Values]);
        var open = WrittenPages.Check(
            _request, _changes, _archive, [.. imported.Where(p => p.Kind == ImportKind.Unchanged).Select(p => p.Path).OfType<string>()]);
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
            .ThenBy(p => p.Head.Number is { } number ? NumberedVersions.Order(number.Value.Symbol) : "", StringComparer.Ordinal)
            .ThenBy(p =>
                _archive.Settings.Languages.ToList().IndexOf(p.Head.Language?.Value ?? "") is >= 0 and var rank ? rank : int.MaxValue)
            .ThenBy(p => p.Head.Number?.Value.Symbol.Key.Value ?? "", StringComparer.Ordinal)
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

        var identity = _matcher.Find(paper.Head, text, AttachedFiles.Sha256(paper.File.Content));
        if (((identity as PaperIdentity.Held)?.Page ?? (identity as PaperIdentity.Same)?.Page) is { Withdrawn: not null } withdrawn)
        {
            return Withdrawn(paper, withdrawn, identity.Because);
        }

        var outcome = identity switch
        {
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
            Because = outcome.Because.Length > 0 ? outcome.Because : identity.Because,
            Facts = RecognisedFacts.From(paper.Head),
            Findings = findings,
            Title = paper.Head.Title?.Value ?? _archive.Find(outcome.Path!.Split('.')[0])?.Title ?? "",
        };
    }

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

    /// <summary>A page of its own: a new paper, or a version of one.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isAsked">Whether it may be the paper of another page, so that somebody must say.</param>
    /// <param name="findings">What is in doubt.</param>
    private ImportedPaper CreatePage(ReadPaper paper, string text, bool isAsked, List<Finding> findings)
    {
        var symbol = paper.Head.Number is { Certainty: not Certainty.Unsure } number ? number.Value.Symbol : null;
        var (id, collides) = PaperIds.ForPaper(paper.Head, paper.File.Name, _archive);
        if (collides)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "another page has the address that this one would have; it is called",
                id.Name,
                "the address"));
        }

        var values = _values.ForNewPage(id, paper.Head, findings);
        var relation = symbol is null ? null : NumberedVersions.Relation(symbol);
        var former = relation is null ? null : _versions.Before(symbol!);
        if (former is not null)
        {
            values[relation!.Value.Key()] = new DraftValue.Bare(former.Id.Value);
        }
        else if (relation is not null)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "the paper that it revises, corrects or adds to is not in the archive; as soon as that is imported, the two are joined",
                symbol!.Print(),
                paper.Head.Number!.Where));
        }

        if (isAsked)
        {
            values[RelationType.Revises.Key()] = DraftValue.ToFillIn;
        }

        var key = symbol?.Key
            ?? (paper.Head is { Number: null, UnknownNumber: { } unknown } ? _archive.Symbols.Key(unknown.Value) : (SymbolKey?)null);
        var bearer = key is { } own ? _archive.WithNumber(own) : null;
        if (bearer is not null)
        {
            values["symbols"] = DraftValue.ToFillIn;
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"{bearer.Id.Value} has this number too; is it printed here by mistake, there, or do both papers bear it?",
                paper.Head.Number?.Value.Printed ?? paper.Head.UnknownNumber!.Value,
                paper.Head.Number?.Where ?? paper.Head.UnknownNumber!.Where));
        }

        var language = paper.Head.Language is { Certainty: not Certainty.Unsure } told ? told.Value : null;
        var file = new IssuedFile(paper.File, paper.Paper, language, IsFirstLanguage: true);
        values["files"] = file.ListWith(null);
        if (text.Length > 0)
        {
            values["copy"] = _values.Copy(file, findings);
        }

        var draft = new RecordDraft(id, null, values, text.Length > 0 ? text : null);
        AddFile(id, null, draft.Path, RecordPrinter.Print(draft), file, replaces: false);
        if (symbol is not null && bearer is null)
        {
            JoinVersions(_archive.Find(id.Value)!, findings);
        }

        if (!isAsked)
        {
            NameOnMeeting(paper.Head, id, findings);
        }

        return new ImportedPaper(paper.File.Name)
        {
            Kind = isAsked ? ImportKind.Question : former is null ? ImportKind.NewPage : ImportKind.Version,
            Path = draft.Path,
            Because = isAsked || former is null
                ? ""
                : $"By its number, {paper.Head.Number!.Value.Printed}, it belongs to {former.Id.Value}.",
        };
    }

    /// <summary>Versions of a paper that came before it did are joined to it.</summary>
    private void JoinVersions(ArchiveFile paper, List<Finding> findings)
    {
        foreach (var (version, type, former) in _versions.Behind(paper))
        {
            var named = version.Scalar(type.Key());
            if (version.Node(type.Key()) is not null && (named is null || named != former?.Value))
            {
                continue; // somebody wrote something else
            }

            Edit(version, new() { [type.Key()] = new DraftValue.Bare(paper.Id.Value) });
            var what = type == RelationType.Revises ? "revises it" : type == RelationType.Corrects ? "corrects it" : "is added to it";
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"{version.Id.Value}, which came before it, {what} by its number, and its page says so now",
                "",
                "the number"));
        }
    }

    /// <summary>The letter that calls a meeting, and its agenda, are named on the page of the meeting where nothing is named yet.</summary>
    private void NameOnMeeting(PaperHead head, RecordId paper, List<Finding> findings)
    {
        var key = head.CallsMeeting ? "invitation"
            : head.Type is { Value: DocumentType.Agenda, Certainty: not Certainty.Unsure } ? "agenda"
            : null;
        if (key is null || head.Meetings is not { Certainty: not Certainty.Unsure, Value: [var number] }
            || _archive.Find($"meetings/{number.ToString(CultureInfo.InvariantCulture)}") is not { } meeting)
        {
            return;
        }

        var named = _values.Named(meeting.Id, key) ?? meeting.Scalar(key);
        if (named is not null && !IsEarlierVersion(named, paper))
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"{meeting.Id.Value} names another paper as its {key}; look which of the two is right",
                named,
                "the meeting"));
        }
        else if (!_values.Name(meeting.Id, key, paper))
        {
            var source = new DraftValue.Keys(
                ("in", new DraftValue.Bare(paper.Value)), ("confidence", new DraftValue.Bare("stated")), ("for", new DraftValue.Bare(key)));
            Edit(meeting, new()
            {
                [key] = new DraftValue.Bare(paper.Value),
                ["sources"] = new DraftValue.Many([.. meeting.Maps("sources").Select(RecordEdit.Value), source]),
            });
            findings.Add(new Finding(
                FindingKind.Doubted, $"the page of the meeting names it as its {key} now", meeting.Id.Value, "the meeting"));
        }
    }

    /// <summary>Whether a paper is an earlier version of another, by their numbers.</summary>
    private bool IsEarlierVersion(string earlier, RecordId later) =>
        _archive.Find(earlier) is { } one && _archive.Find(later.Value) is { } other
        && _archive.SymbolsOf(other).Any(o => _archive.SymbolsOf(one).Any(s =>
            (s with { Suffix = "" }).Key == (o with { Suffix = "" }).Key
            && string.CompareOrdinal(NumberedVersions.Order(s), NumberedVersions.Order(o)) < 0));

    /// <summary>Writes keys on a page that is not that of the paper at hand.</summary>
    private void Edit(ArchiveFile page, Dictionary<string, DraftValue?> values)
    {
        if (!_made.Contains(page.Id) && _archive.MayBePublished(page.Id))
        {
            values["corrected"] = _values.Day;
        }

        var head = RecordEdit.Head(page.File, RecordDraft.KeysOf(page.Id, page.Language), values);
        var content = page.File.HasText ? RecordPrinter.JoinHeadAndText(head, page.Text) : head;
        AddChange(page.Path, content, replaces: true);
        _archive.Add(page.Id, page.Language, page.Path, content);
    }

    private ImportedPaper AddTranslation(ReadPaper paper, ArchiveFile known, string language, string text, List<Finding> findings)
    {
        if (_archive.Translation(known.Id, language) is { } standing)
        {
            return UpdatePage(paper, known, standing, text, findings);
        }

        var file = new IssuedFile(paper.File, paper.Paper, language, IsFirstLanguage: false);
        var values = new Dictionary<string, DraftValue>
        {
            ["title"] = paper.Head.Title is { Certainty: not Certainty.Unsure } title
                ? new DraftValue.Quoted(title.Value)
                : DraftValue.ToFillIn,
            ["status"] = paper.Head is { Original: not null, IsTranslation: false }
                ? new DraftValue.Bare("original")
                : PaperValues.Translation(paper.Head),
            ["files"] = file.ListWith(null),
            ["sources"] = new DraftValue.Many(new DraftValue.Keys(
                ("in", new DraftValue.Bare($"{known.Id}@{language}")),
                ("confidence", new DraftValue.Bare("stated")))),
        };
        if (text.Length > 0)
        {
            values["copy"] = _values.Copy(file, findings);
        }
        else
        {
            values.Remove("sources");
        }

        var draft = new RecordDraft(known.Id, language, values, text.Length > 0 ? text : null);
        AddFile(known.Id, language, draft.Path, RecordPrinter.Print(draft), file, replaces: false);
        return new ImportedPaper(paper.File.Name) { Kind = ImportKind.Translation, Path = draft.Path };
    }

    /// <summary>A paper that has a page already: its text is made again, with corrections by hand carried over; its facts stay.</summary>
    private ImportedPaper UpdatePage(ReadPaper paper, ArchiveFile known, ArchiveFile? translation, string text, List<Finding> findings)
    {
        var page = translation ?? known;
        var language = translation?.Language ?? LanguageOf(known)
            ?? (paper.Head.Language is { Certainty: not Certainty.Unsure } told ? told.Value : null);
        var file = new IssuedFile(paper.File, paper.Paper, language, translation is null);
        var outcome = new ImportedPaper(paper.File.Name)
        {
            Kind = page.File.HasText ? ImportKind.LaterState : ImportKind.TextOfKnown,
            Path = page.Path,
        };
        var stored = IssuedFile.SourceOf(page, language);
        var order = Order(paper, page, language);
        var isRival = page.Maps("files").Any(f => ArchiveFile.Scalar(f, "path") == file.Name);
        var isWorse = stored is { } source && file.IsWorseThan(source.Format);
        if (!page.File.HasText ? isRival : order switch
        {
            StateOrder.Later => isWorse && text.Length > 0,
            StateOrder.Earlier => stored is not null,
            StateOrder.Unknown => isRival,
            _ => throw new UnreachableException($"{order}"),
        })
        {
            return LeaveAside(paper, page, file, order, findings);
        }

        if (file.WithheldIn(page) is { } why)
        {
            file = file with { Withheld = why };
            findings.Add(new Finding(
                FindingKind.Doubted,
                "the file in whose place it comes is withheld, so this one is too; take “withheld” out of its entry if it may be published",
                file.Name,
                "the file"));
        }

        var change = new Dictionary<string, DraftValue?> { ["files"] = file.ListWith(page) };
        var standing = page.File.HasText ? page.Text : null;
        if (translation is null)
        {
            change["holding"] = null;
            change["language"] = LanguageOf(known) is null
                ? (language is null ? DraftValue.ToFillIn : new DraftValue.Bare(language))
                : RecordEdit.Value(known.Node("language")!);
            if (!_made.Contains(known.Id) && _archive.MayBePublished(known.Id))
            {
                change["corrected"] = _values.Day;
            }
        }

        var keepsText = standing is not null
            && (text.Length == 0 || _made.Contains(page.Id) || isWorse);
        if (!keepsText && text.Length > 0)
        {
            var made = standing is null ? null : Former(page, language)?.Text;
            if (standing is not null && made is null)
            {
                // without the former file, corrections by hand cannot be recognised
                findings.Add(new Finding(
                    FindingKind.Doubted,
                    "the former file is not kept, so that corrections made by hand cannot be recognised; "
                        + "the text was left as it stands, the new file is kept beside it",
                    "",
                    "the page"));
                keepsText = true;
            }
            else
            {
                text = standing is null ? text : CarryCorrections(made!, standing, text, findings);
                change["copy"] = _values.Copy(file, findings);
                if (standing is not null && translation is null && order == StateOrder.Later
                    && Former(page, language)?.Head is { } former)
                {
                    foreach (var (key, value) in KnownFacts.Renewed(known, former, paper.Head, findings))
                    {
                        change[key] = value;
                    }
                }
            }
        }

        if (translation is null)
        {
            KnownFacts.Compare(known, paper.Head, change.ContainsKey, findings);
        }

        var written = keepsText ? standing! : text;
        var head = RecordEdit.Head(page.File, RecordDraft.KeysOf(page.Id, page.Language), change);
        var path = RecordDraft.PathOf(page.Id, page.Language, written.Length > 0);
        if (path != page.Path)
        {
            _changes[page.Path] = new DataChange(page.Path, null);
        }

        AddFile(page.Id, page.Language, path,
            written.Length > 0 ? RecordPrinter.JoinHeadAndText(head, written) : head, file, replaces: true);
        return outcome with { Path = path, Kind = keepsText && text.Length > 0 ? ImportKind.AnotherForm : outcome.Kind };
    }

    /// <summary>
    /// Which of two states of a paper is the later one: the dates on them decide, else the sender, who sent a file of the same name again.
    /// </summary>
    private StateOrder Order(ReadPaper paper, ArchiveFile page, string? language)
    {
        var standing = Former(page, language) is { } former ? former.Head.Date : null;
        var days = (paper.Head.Date is { Certainty: not Certainty.Unsure } mine ? mine.Value.Latest : null,
            standing is { Certainty: not Certainty.Unsure } theirs ? theirs.Value.Latest : PaperSigns.Of(page, _archive).Date?.Latest);
        return days switch
        {
            ({ } here, { } there) when here > there => _made.Contains(page.Id) ? StateOrder.Unknown : StateOrder.Later,
            ({ } here, { } there) when here < there => StateOrder.Earlier,
            _ when !_made.Contains(page.Id)
                && page.Node("copy") is YamlMap copy
                && ArchiveFile.Scalar(copy, "made-from")?.Contains($"“{paper.File.Name}”", StringComparison.Ordinal) == true =>
                StateOrder.Later,
            _ => StateOrder.Unknown,
        };
    }

    /// <summary>Keeps a file beside the page of its paper, unpublished, until somebody says what it is.</summary>
    private ImportedPaper LeaveAside(ReadPaper paper, ArchiveFile page, IssuedFile file, StateOrder order, List<Finding> findings)
    {
        file = file with { IsLeftAside = true };
        findings.Add(new Finding(
            FindingKind.Doubted,
            order switch
            {
                StateOrder.Later => "its date is later than that of the file from which the text was made, but that file is the better "
                    + "source of a text",
                StateOrder.Earlier => "its date is earlier than that of the file from which the text was made",
                StateOrder.Unknown => "neither date nor number says which of the two files is the later state",
                _ => throw new UnreachableException($"{order}"),
            } + "; it was left aside, unpublished. Say in the page, behind “withheld”, why it stays so, or take it out there",
            file.Name,
            "the file"));
        var change = new Dictionary<string, DraftValue?> { ["files"] = file.ListWith(page) };
        var head = RecordEdit.Head(page.File, RecordDraft.KeysOf(page.Id, page.Language), change);
        AddFile(page.Id, page.Language, page.Path, page.File.HasText ? RecordPrinter.JoinHeadAndText(head, page.Text) : head, file,
            replaces: true);
        return new ImportedPaper(paper.File.Name) { Kind = ImportKind.LeftAside, Path = page.Path };
    }

    /// <summary>
    /// What an import makes of the file from which the text of a page was made; null where that is not kept or cannot be read.
    /// </summary>
    private (string Text, PaperHead Head)? Former(ArchiveFile page, string? language)
    {
        if (IssuedFile.SourceOf(page, language) is not { } file || file.Name != Path.GetFileName(file.Name))
        {
            return null;
        }

        var attachment = $"{page.Id.Value}/{file.Name}";
        if (!_former.TryGetValue($"{attachment}#{file.Sha256}", out var former))
        {
            var path = Path.Combine([_request.DataFolder, .. attachment.Split('/')]);
            if (!_changes.ContainsKey(attachment) && File.Exists(path) && _reader(path).Paper is { IsScan: false } paper)
            {
                var head = new HeadReader(_archive.Settings, _archive.TypeOfParty).Read(paper);
                former = (TextMaker.Make(paper, head, language ?? "en").Text, head);
            }

            _former[$"{attachment}#{file.Sha256}"] = former;
        }

        return former;
    }

    private static string CarryCorrections(string made, string standing, string anew, List<Finding> findings)
    {
        var carried = HandCorrections.Carry(made, standing, anew);
        foreach (var kept in carried.Kept)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "a correction made by hand was carried over",
                kept.After.Length > 0 ? kept.After : $"(taken out) {kept.Before}",
                "the page"));
        }

        foreach (var lost in carried.Lost)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "a correction made by hand was not carried over, since the paper itself changed there; check whether it is still needed",
                lost.After.Length > 0 ? lost.After : $"(taken out) {lost.Before}",
                "the page"));
        }

        return carried.Text;
    }

    private static string? LanguageOf(ArchiveFile known) =>
        known.Language
        ?? (known.Scalar("language") is { } language && language != RecordFaults.ToFillIn ? language : null);

    private void AddFile(RecordId id, string? language, string path, string content, IssuedFile file, bool replaces)
    {
        AddChange(path, content, replaces);
        var attachment = $"{id}/{file.Name}";
        _changes[attachment] = new DataChange(attachment, file.File.Content, replaces);
        _archive.Add(id, language, path, content);
        _made.Add(id);
    }

    private void AddChange(string path, string content, bool replaces) =>
        _changes[path] = new DataChange(path, Encoding.UTF8.GetBytes(content), replaces);

    /// <summary>How a state of a paper stands to the one that is held.</summary>
    private enum StateOrder
    {
        /// <summary>Nothing tells.</summary>
        Unknown,

        /// <summary>The one that came in is later.</summary>
        Later,

        /// <summary>The one that is held is later.</summary>
        Earlier,
    }

    /// <summary>A file with what was read from it.</summary>
    private sealed record ReadPaper(IssuedBytes File, SourcePaper Paper, PaperHead Head);
}
