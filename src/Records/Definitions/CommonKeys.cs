using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>The keys that every record has.</summary>
internal static class CommonKeys
{
    public static readonly Key<Located<string>> Title = new("title", Shapes.Located(Shapes.Text),
        "The title as printed, or the name.", "\"Report of the second meeting\"", Required: true);

    public static readonly Key<bool> TitleIs = new("title-is", Shapes.Choice(("printed", false), ("descriptive", true)),
        "Write 'descriptive' where no title is printed and the editors describe the thing.", "descriptive");

    public static readonly Key<Located<string>> Language = new("language", Shapes.Located(Shapes.Language),
        "Its first language.", "en");

    public static readonly Key<IReadOnlyList<PrintedForm>> OtherNames = new("other-names", Shapes.Many(PrintedFormShape()),
        "Other forms of the title or name, and where each is printed.", "\n  - {text: \"Jon Smyth\", in: documents/ab-2-1}");

    public static readonly Key<IReadOnlyList<Located<Reference>>> Topics = new("topics", Shapes.Many(Shapes.Reference),
        "The topics that it belongs to.", "[topics/statistics]");

    public static readonly Key<IReadOnlyList<EditorNote>> Notes = new("notes", Shapes.Many(NoteShape()),
        "Editors' notes, shown beside the text and never in it.", "\n  - {on: p-7.2, text: \"The webpage is gone.\"}");

    public static readonly Key<Located<Access>> Access = new("access", Shapes.Located(AccessShape()),
        "Who may read it; without the key, everybody. Anything else says why.", "{level: members, reason: \"…\"}");

    public static readonly Key<Located<Holding>> Holding = new("holding",
        Shapes.Located(Shapes.Choice(
            ("text", Model.Holding.Text),
            ("file", Model.Holding.File),
            ("metadata", Model.Holding.Metadata),
            ("announced", Model.Holding.Announced),
            ("missing", Model.Holding.Missing))),
        "What we hold. Seen from the file itself; "
            + "write it only for 'announced' (a number is reserved) or 'missing' (it is known to exist).",
        "announced");

    public static readonly Key<IReadOnlyList<AttachedFile>> Files = new("files", Shapes.Many(AttachedFiles.Shape),
        "Attached files, which lie in the folder named like this one.",
        "\n  - {path: \"as-received.txt\", language: en, role: as-received, format: text, bytes: 9180, sha256: \"…\"}");

    public static readonly Key<TextStatus> Status = new("status",
        Shapes.Choice(
            ("original", TextStatus.Original),
            ("official-translation", TextStatus.OfficialTranslation),
            ("other-translation", TextStatus.OtherTranslation)),
        "What the text is in its language; without the key, the original.", "official-translation");

    public static readonly Key<CopyNote> Copy = new("copy", CopyShape(),
        "What the text here is: from what it was made, when, by whom, who compared it with the paper, what was left out.",
        "\n  made-from: \"a text extract of the paper\"\n  on: 2026-11-25\n  left-out: [\"conversion marks\"]");

    public static readonly Key<IReadOnlyList<Elsewhere>> Elsewhere = new("elsewhere", Shapes.Many(ElsewhereShape()),
        "Where it can be read at its publisher: the address, what lies there, the day on which it was seen.",
        "\n  - {page: \"https://www.example.org/ab-2-3.pdf\", what: \"the paper, PDF\", seen: 2026-11-27}");

    public static readonly Key<IReadOnlyList<SameThing>> SameAs = new("same-as", Shapes.Many(SameThingShape()),
        "The same thing in other databases, so that programs can match it.",
        "\n  - {in: \"Wikidata\", page: \"https://www.wikidata.org/wiki/Q79\"}");

    public static readonly Key<IReadOnlyList<Source>> Sources = new("sources", Shapes.Many(SourceShape()),
        "Where the facts come from: a paragraph of a paper that is held, or a page elsewhere with the day on which it was seen; "
            + "or 'editors-knowledge' for keys that editors fill in without a source, as the region of a country.",
        "\n  - {in: documents/report-meeting-2#p-4.1, confidence: stated}", Required: true);

    public static readonly Key<DateOnly> Added = new("added", Shapes.Day,
        "The day on which it came into the archive.", "2026-11-25", Required: true);

    public static readonly Key<DateTimeOffset> Release = new("release", Shapes.Moment,
        "The moment before which nobody is to learn of it: day, hour and offset from UTC. Until then it is in nothing that is built. "
            + "In a public repository its file can be read all the same.",
        "2027-01-18T09:00+01:00");

    public static readonly Key<Located<DateOnly>> Corrected = new("corrected", Shapes.Located(Shapes.Day),
        "The day of the last change here.", "2026-12-01");

    public static readonly Key<DateOnly> HistoryFrom = new("history-from", Shapes.Day,
        "Where a passage was taken out for good: what the page said before this day is not told among its changes. Write it in the "
            + "same change in which you take the passage out; what the page said before that change is then not told either.",
        "2026-12-01");

    public static readonly Key<IReadOnlyList<Located<RecordId>>> FormerIds = new("former-ids", Shapes.Many(Shapes.Id),
        "Addresses that it had before; they lead here.", "[documents/report-2]");

    public static readonly Key<Withdrawal> Withdrawn = new("withdrawn", WithdrawalShape(),
        "When and why it was taken off the site; and, if you wish, how to cite it. "
            + "Text, files and notes of the page are shown nowhere then.",
        "{on: 2026-12-01, reason: \"…\"}");

    private static readonly (RelationType Type, Key<IReadOnlyList<Relation>> Key)[] RelationKeys =
        [.. Enum.GetValues<RelationType>()
            .Select(t => (t, new Key<IReadOnlyList<Relation>>(t.Key(), Shapes.OneOrMany(RelationShape(t)), t.Explanation(), t.Example())))];

    /// <summary>The key of a relation.</summary>
    public static Key Relation(RelationType type) => RelationKeys.First(r => r.Type == type).Key;

    /// <summary>The keys that come first.</summary>
    public static IReadOnlyList<Key> Lead { get; } = [Title, TitleIs];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Key> All { get; } =
    [
        Title, TitleIs, Language, OtherNames, Topics, .. RelationKeys.Select(r => r.Key),
        Notes, Access, Holding, Status, Copy, CorrectionShapes.OfWords, Files, Elsewhere, SameAs, Sources, Added, Release, Corrected,
        HistoryFrom, FormerIds, Withdrawn,
    ];

    /// <summary>Checks the keys of one record against each other.</summary>
    public static void Check(KeyValues fields, IReadOnlyList<Key> keys, ReadingContext reading)
    {
        if (fields.Get(Corrected) is { Place: { } place } corrected && corrected.Value < fields.Get(Added))
        {
            reading.Fault(RecordFaults.Corrected(place));
        }

        foreach (var early in CorrectionsOf(fields).Where(c => c.Day < fields.Get(Added)))
        {
            reading.Fault(RecordFaults.Corrected(early.On[0].Place));
        }

        // the file as it was received says what the text no longer does
        if (CorrectionsOf(fields).Any(c => c.Was is null))
        {
            foreach (var file in (fields.Get(Files) ?? []).Where(f => f.Withheld is null))
            {
                reading.Fault(AttachedFileFaults.FileMayHoldRemoved(file.Path.Place, file.Path.Value));
            }
        }

        foreach (var source in fields.Get(Sources) ?? [])
        {
            foreach (var key in source.Covers.Where(f => keys.All(k => k.Name != f)))
            {
                reading.Fault(RecordFaults.SourceFor(source.Place, key, keys.Select(k => k.Name)));
            }
        }
    }

    /// <summary>The record with the values of the keys that all records share.</summary>
    public static ArchiveRecord Apply(ArchiveRecord record, KeyValues fields) =>
        record with
        {
            TitleIsDescriptive = fields.Get(TitleIs),
            Language = fields.Get(Language).Value,
            OtherNames = fields.Get(OtherNames) ?? [],
            Topics = fields.Get(Topics) ?? [],
            Relations = [.. RelationKeys.SelectMany(r => fields.Get(r.Key) ?? [])],
            Notes = fields.Get(Notes) ?? [],
            Access = fields.Get(Access).Value ?? new Access(AccessLevel.Public, null),
            Files = fields.Get(Files) ?? [],
            Elsewhere = fields.Get(Elsewhere) ?? [],
            SameAs = fields.Get(SameAs) ?? [],
            Release = fields.Has(Release) ? fields.Get(Release) : null,
            Corrected = fields.Has(Corrected) ? fields.Get(Corrected).Value : null,
            HistoryFrom = fields.Has(HistoryFrom) ? fields.Get(HistoryFrom) : null,
            FormerIds = fields.Get(FormerIds) ?? [],
            Withdrawn = fields.Get(Withdrawn),
        };

    /// <summary>Where the words of the record's own text were published otherwise.</summary>
    public static IReadOnlyList<WordCorrection> CorrectionsOf(KeyValues fields) =>
        fields.Get(CorrectionShapes.OfWords)
        ?? [.. (fields.Get(CorrectionShapes.OfPapers) ?? []).Select(c => c.Here).OfType<WordCorrection>()];

    /// <summary>Words as printed, and where.</summary>
    internal static Shape<PrintedForm> PrintedFormShape()
    {
        var text = new Key<string>("text", Shapes.Text, "the words as printed", "", Required: true);
        var where = new Key<Located<Reference>>("in", Shapes.Reference, "where they are printed", "");
        var language = new Key<string>("language", Shapes.Language, "their language", "");
        var date = new Key<Edtf>("date", Shapes.Date, "when it was in use", "");
        return Shapes.TextOr(t => new PrintedForm(t, null), Shapes.Keys<PrintedForm>([text, where, language, date],
            (f, _) => new PrintedForm(f.Require(text), f.Has(where) ? f.Get(where) : null, f.Get(language), f.Get(date))));
    }

    private static Shape<EditorNote> NoteShape()
    {
        var whole = Shapes.Located(Shapes.Text);
        var text = new Key<string>("text", Shapes.Text, "the note", "", Required: true);
        var on = new Key<Located<string>>("on", whole, "the paragraph or key that it is about", "");
        return Shapes.ScalarOr(whole, t => new EditorNote(t.Value, null, t.Place),
            Shapes.Keys<EditorNote>([text, on], (f, _) =>
                f.Has(on)
                    ? new EditorNote(f.Require(text), f.Get(on).Value, f.Get(on).Place)
                    : new EditorNote(f.Require(text), null, f.Place)));
    }

    private static Shape<Access> AccessShape()
    {
        var levels = Shapes.Choice(
            ("public", AccessLevel.Public),
            ("members", AccessLevel.Members),
            ("restricted", AccessLevel.Restricted),
            ("unknown", AccessLevel.Unknown));
        var level = new Key<AccessLevel>("level", levels, "who may read it", "", Required: true);
        var reason = new Key<string>("reason", Shapes.Text, "why", "");
        return Shapes.ScalarOr(
            levels,
            l => new Access(l, null),
            Shapes.Keys<Access>([level, reason], (f, _) => new Access(f.Require(level), f.Get(reason))));
    }

    private static Shape<CopyNote> CopyShape()
    {
        var madeFrom = new Key<string>("made-from", Shapes.Text, "from what", "", Required: true);
        var on = new Key<DateOnly>("on", Shapes.Day, "when", "", Required: true);
        var by = new Key<string>("by", Shapes.Text, "by whom", "");
        var @checked = new Key<TextCheck>("checked", CheckShape(),
            "who compared it with the paper, when, with what; written by the command proof, and void when the words change", "");
        var leftOut = new Key<IReadOnlyList<string>>("left-out", Shapes.Many(Shapes.Text), "what was left out, one thing an item", "");
        var originalKept = new Key<string>("original-kept", Shapes.Text, "where the original is kept", "");
        return Shapes.Keys<CopyNote>([madeFrom, on, by, @checked, leftOut, originalKept], (f, _) => new CopyNote(
            f.Require(madeFrom), f.Require(on), f.Get(by), f.Get(@checked), f.Get(leftOut) ?? [], f.Get(originalKept)));
    }

    private static Shape<TextCheck> CheckShape()
    {
        var on = new Key<DateOnly>("on", Shapes.Day, "when", "", Required: true);
        var by = new Key<string>("by", Shapes.Text, "who", "", Required: true);
        var against = new Key<string>("against", Shapes.Text, "with what", "", Required: true);
        var words = new Key<string>("words", Shapes.Sha256, "the hash of the words compared", "", Required: true);
        return Shapes.Keys<TextCheck>([on, by, against, words], (f, _) =>
            new TextCheck(f.Require(on), f.Require(by), f.Require(against), f.Require(words)));
    }

    private static Shape<Withdrawal> WithdrawalShape()
    {
        var on = new Key<DateOnly>("on", Shapes.Day, "when", "", Required: true);
        var reason = new Key<string>("reason", Shapes.Text, "why", "", Required: true);
        var citeAs = new Key<string>("cite-as", Shapes.Text, "how to cite it", "");
        return Shapes.Keys<Withdrawal>([on, reason, citeAs], (f, _) => new Withdrawal(f.Require(on), f.Require(reason), f.Get(citeAs)));
    }

    private static Shape<Relation> RelationShape(RelationType type)
    {
        var to = new Key<Located<Reference>>("to", Shapes.Reference, "what it leads to", "", Required: true);
        var from = new Key<string>("from", Shapes.Text, "the paragraph of this page that it starts from", "");
        return Shapes.ScalarOr(Shapes.Reference, r => new Relation(type, r),
            Shapes.Keys<Relation>([to, from], (f, _) => new Relation(type, f.Require(to), f.Get(from))));
    }

    private static Shape<Elsewhere> ElsewhereShape()
    {
        var page = new Key<string>("page", Shapes.WebPage, "the address", "", Required: true);
        var what = new Key<string>("what", Shapes.Text, "what lies there", "", Required: true);
        var seen = new Key<DateOnly>("seen", Shapes.Day, "the day on which it was seen there", "", Required: true);
        return Shapes.Keys<Elsewhere>([page, what, seen], (f, _) => new Elsewhere(f.Require(page), f.Require(what), f.Require(seen)));
    }

    private static Shape<SameThing> SameThingShape()
    {
        var @in = new Key<string>("in", Shapes.Text, "the catalogue", "", Required: true);
        var page = new Key<string>("page", Shapes.WebPage, "its address there", "", Required: true);
        return Shapes.Keys<SameThing>([@in, page], (f, _) => new SameThing(f.Require(@in), f.Require(page)));
    }

    private static Shape<Source> SourceShape()
    {
        var where = new Key<Located<Reference>>("in", Shapes.Reference, "the paragraph of a paper that is held", "");
        var page = new Key<string>("page", Shapes.WebPage, "the address of a page elsewhere", "");
        var seen = new Key<DateOnly>("seen", Shapes.Day, "the day on which that page was seen", "");
        var confidence = new Key<Confidence>("confidence",
            Shapes.Choice(
                ("stated", Confidence.Stated),
                ("found", Confidence.Found),
                ("deduced", Confidence.Deduced),
                ("editors-knowledge", Confidence.EditorsKnowledge)),
            "how sure it is",
            "", Required: true);
        var covers = new Key<IReadOnlyList<string>>("for", Shapes.OneOrMany(Shapes.Text), "the keys that it covers; all without it", "");
        return Shapes.Keys<Source>([where, page, seen, confidence, covers], (f, reading) =>
        {
            var fault =
                f.Require(confidence) == Confidence.EditorsKnowledge
                    ? f.Has(where) || f.Has(page) || f.Has(seen)
                        ? RecordFaults.SourceForm(f.Place, "What the editors know has neither paper nor page.")
                        : f.Has(covers) ? null : RecordFaults.KnowledgeOfAll(f.Place)
                : f.Has(where) == f.Has(page) ? RecordFaults.SourceForm(
                    f.Place,
                    f.Has(page) ? "This source names a paper and a page elsewhere." : "This source names neither a paper nor a page.")
                : f.Has(page) != f.Has(seen) ? RecordFaults.SourceForm(f.Place, f.Has(page)
                    ? "The day on which the page was seen is missing."
                    : "Only a page elsewhere has a day on which it was seen.")
                : f.Has(where) && f.Require(confidence) == Confidence.Found ? RecordFaults.Confidence(f.Place, "found", "stated")
                : f.Has(page) && f.Require(confidence) == Confidence.Stated ? RecordFaults.Confidence(f.Place, "stated", "found")
                : null;
            if (fault is not null)
            {
                reading.Fault(fault);
                return null;
            }

            return new Source(
                f.Has(where) ? f.Get(where) : null, f.Get(page), f.Has(seen) ? f.Get(seen) : null, f.Require(confidence),
                f.Get(covers) ?? [],
                f.Place);
        });
    }
}
