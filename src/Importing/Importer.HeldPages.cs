using System.Diagnostics;
using CopArchive.Authoring;
using CopArchive.Importing.Blocks;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Identity;
using CopArchive.Importing.Papers;
using CopArchive.Records.Reading;

namespace CopArchive.Importing;

/// <content>Papers that are held already: a translation, a later state, or a file that is left aside.</content>
public sealed partial class Importer
{
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
}
