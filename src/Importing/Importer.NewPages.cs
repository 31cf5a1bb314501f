using System.Globalization;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Identity;
using CopArchive.Importing.Papers;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing;

/// <content>Papers that come for the first time: their pages, and what other pages then say of them.</content>
public sealed partial class Importer
{
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

        var head = NumbersOfFiles.Printed(MeetingDates.Asked(paper.Head, _archive), paper.File.Name, _archive);
        var values = _values.ForNewPage(id, head, findings);
        var relation = symbol is null ? null : NumberedVersions.Relation(symbol);
        var former = relation is null ? null : _versions.Before(symbol!);
        if (former is not null && relation == RelationType.Revises && IsAnotherKind(former, values["type"]))
        {
            values[relation.Value.Key()] = DraftValue.ToFillIn;
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"by its number it revises {former.Id.Value}, but that is of another kind ({former.Scalar("type")}); look which number is "
                    + "wrong",
                symbol!.Print(),
                paper.Head.Number!.Where));
        }
        else if (former is not null)
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

        if (former is not null && _versions.Missing(symbol!) is { } between)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "the revision before it is not in the archive; upload it too, if you have it, and they are joined",
                between.PrintAs(paper.Head.Number!.Value.Printed, symbol!) ?? between.Print(),
                paper.Head.Number!.Where));
        }

        if (isAsked)
        {
            values[RelationType.Revises.Key()] = DraftValue.ToFillIn;
        }

        var key = symbol?.Key
            ?? (paper.Head is { Number: null, UnknownNumber: { Certainty: not Certainty.Unsure } unknown }
                ? _archive.Symbols.Key(unknown.Value)
                : (SymbolKey?)null);
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
            Facts = RecognisedFacts.From(head),
            Because = isAsked || former is null
                ? ""
                : $"By its number, {paper.Head.Number!.Value.Printed}, it belongs to {former.Id.Value}.",
        };
    }

    /// <summary>Whether the kind of a page is known, and a revision of it is of another one.</summary>
    private static bool IsAnotherKind(ArchiveFile page, DraftValue kind) =>
        page.Scalar("type") is { } held and not RecordFaults.ToFillIn
        && kind is DraftValue.Bare { Text: not RecordFaults.ToFillIn } bare
        && bare.Text != held;

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

            if (type == RelationType.Revises && version.Scalar("type") is { } kind && IsAnotherKind(paper, new DraftValue.Bare(kind)))
            {
                findings.Add(new Finding(
                    FindingKind.Doubted,
                    $"{version.Id.Value} revises it by its number, but is of another kind ({kind}); look which number is wrong",
                    "",
                    "the number"));
                continue;
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
        if (!_made.Contains((page.Id, page.Language)) && _archive.MayBePublished(page.Id))
        {
            values["corrected"] = _values.Day;
        }

        var head = RecordEdit.Head(page.File, RecordDraft.KeysOf(page.Id, page.Language), values);
        var content = page.File.HasText ? RecordPrinter.JoinHeadAndText(head, page.Text) : head;
        AddChange(page.Path, content, replaces: true);
        _archive.Add(page.Id, page.Language, page.Path, content);
    }
}
