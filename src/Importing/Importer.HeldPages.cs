using System.Diagnostics;
using CopArchive.Authoring;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;

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
        var standing = page.File.HasText ? page.Text : null;
        var former = standing is null ? null : Former(page, language);
        var stored = IssuedFile.SourceOf(page, language);
        var isRival = page.Maps("files").Any(f => ArchiveFile.Scalar(f, "path") == file.Name);
        var isWorse = stored is { } source && file.IsWorseThan(source.Format);
        var hasSameWords = standing is not null && HaveSameWords(text, former?.Text ?? standing);
        var order = Order(paper, page, language, text, hasSameWords, isWorse);
        if (standing is null ? isRival && order != StateOrder.Chosen : order switch
        {
            StateOrder.Chosen or StateOrder.SameState => false,
            StateOrder.Later => isWorse && text.Length > 0,
            StateOrder.Earlier => stored is not null,
            StateOrder.Former => true,
            StateOrder.Unknown => isRival,
            _ => throw new UnreachableException($"{order}"),
        })
        {
            return LeaveAside(paper, page, file, order, hasSameWords);
        }

        file = file.InPlaceOf(
            page,
            (name, hash) => _archive.IsPromised(page.Id, name, hash),
            _values.Day,
            _request.Why is { } given ? new DraftValue.Quoted(given) : DraftValue.ToFillIn);
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
        if (translation is null)
        {
            change["holding"] = null;
            change["language"] = LanguageOf(known) is null
                ? (language is null ? DraftValue.ToFillIn : new DraftValue.Bare(language))
                : RecordEdit.Value(known.Node("language")!);
            if (!_made.Contains((known.Id, null)) && _archive.MayBePublished(known.Id))
            {
                change["corrected"] = _values.Day;
            }
        }

        var keepsText = standing is not null
            && (text.Length == 0 || _made.Contains((page.Id, page.Language)) || isWorse);
        if (!keepsText && text.Length > 0)
        {
            if (standing is not null && former is null)
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
                text = standing is null ? text : CarryCorrections(former!.Value.Text, standing, text, findings);
                change["copy"] = _values.Copy(file, findings);
                if (former is { Head: var before } && translation is null && order is StateOrder.Later or StateOrder.Chosen)
                {
                    foreach (var (key, value) in KnownFacts.Renewed(known, before, paper.Head, findings))
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

        if (file.AsideIn(page) is { } aside)
        {
            _changes[$"{page.Id}/{aside.Name}"] = new DataChange($"{page.Id}/{aside.Name}", null);
        }

        AddFile(page.Id, page.Language, path,
            written.Length > 0 ? RecordPrinter.JoinHeadAndText(head, written) : head, file, replaces: true);
        var replaced = standing is null ? [] : ReplacedWords.Between(standing, written);
        return new ImportedPaper(paper.File.Name)
        {
            Kind = standing is null ? ImportKind.TextOfKnown
                : keepsText && text.Length > 0 ? ImportKind.AnotherForm
                : replaced.Count == 0 ? ImportKind.SameWords
                : ImportKind.LaterState,
            Path = path,
            Replaced = replaced,
        };
    }

    /// <summary>Keeps a file beside the page of its paper, unpublished, until somebody says what it is.</summary>
    private ImportedPaper LeaveAside(ReadPaper paper, ArchiveFile page, IssuedFile file, StateOrder order, bool hasSameWords)
    {
        var because = order switch
        {
            StateOrder.Later => "Its date is later than that of the file from which the text was made, but that file is the better source "
                + "of a text.",
            StateOrder.Earlier => "Its date is earlier than that of the file from which the text was made.",
            StateOrder.Former => $"It is a former state of {page.Id.Value}: its words stood there before they were replaced.",
            StateOrder.Unknown => "Neither date nor number says which of the two files is the later state.",
            StateOrder.Chosen or StateOrder.SameState or _ => throw new UnreachableException($"{order}"),
        } + (hasSameWords ? " No word of it differs from the text that stands." : "");
        if (file.AsideIn(page) is { Withheld: not null } decided)
        {
            return new ImportedPaper(paper.File.Name)
            {
                Kind = ImportKind.Unchanged, Path = page.Path, Because = $"{because} It lies aside: “{decided.Withheld}”",
            };
        }

        var name = file.AsideIn(page)?.Name;
        var isHere = name is not null;
        if (name is null)
        {
            file = file with { IsLeftAside = true };
            name = file.Name;
            var change = new Dictionary<string, DraftValue?> { ["files"] = file.ListWith(page) };
            var head = RecordEdit.Head(page.File, RecordDraft.KeysOf(page.Id, page.Language), change);
            AddFile(page.Id, page.Language, page.Path, page.File.HasText ? RecordPrinter.JoinHeadAndText(head, page.Text) : head, file,
                replaces: true);
        }

        return new ImportedPaper(paper.File.Name)
        {
            Kind = ImportKind.LeftAside,
            Path = page.Path,
            IsHere = isHere,
            Because = $"{because} {HowToTake($"data/{page.Id.Value}/{name}")} To keep it aside, say why on the page, behind “withheld”.",
        };
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
}
