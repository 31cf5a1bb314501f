using CopArchive.Records.Model;

namespace CopArchive.Comparison;

/// <summary>Facts as a reader calls them.</summary>
public static class KeyNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["access"] = "who may read it",
        ["actor"] = "who said or did it",
        ["added"] = "day on which it came into the archive",
        ["addressee"] = "to whom it is addressed",
        ["adopted"] = "date of adoption",
        ["body"] = "body that adopts it",
        ["broader"] = "wider topics",
        ["contributions-until"] = "deadline for contributions",
        ["copy"] = "what is said about this copy",
        ["corrected"] = "day of the last change here",
        ["date"] = "date",
        ["documents-as-of"] = "day on which its papers were looked for",
        ["evidence"] = "paragraphs that state it",
        ["existence"] = "years of existence",
        ["former-ids"] = "former addresses",
        ["corrections"] = "what it corrects",
        ["former-symbols"] = "document numbers that we had wrong",
        ["history-from"] = "day from which changes are told",
        ["holding"] = "what we hold",
        ["labels"] = "names in other languages",
        ["mode"] = "way of meeting",
        ["notes"] = "notes by the editors",
        ["open-to"] = "who may attend",
        ["part-of"] = "larger organisation",
        ["people"] = "people and their parts",
        ["printed-words"] = "words as printed",
        ["scope-note"] = "what it covers",
        ["state-as-of"] = "day on which that was looked at",
        ["status"] = "original or translation",
        ["symbols"] = "document number",
        ["title-is"] = "whether the title is printed",
        ["type"] = "kind",
        ["version-label"] = "version",
        ["witnesses"] = "where papers print it",
        ["withdrawn"] = "withdrawal",
        [RelationType.ReportsOn.Key()] = "meetings on which it reports",
        [RelationType.RespondsTo.Key()] = "paper that it answers",
        [RelationType.Revises.Key()] = "version before it",
        [RelationType.VersionOf.Key()] = "work of which it is a version",
        [RelationType.AnnexOf.Key()] = "paper to which it is annexed",
        [RelationType.PresentedAt.Key()] = "meetings at which it was presented",
        [RelationType.MandatedBy.Key()] = "resolution under which it happened",
        [RelationType.EvidenceFor.Key()] = "what it shows to have happened",
        [RelationType.Corrects.Key()] = "paper that it corrects",
        [RelationType.Concerns.Key()] = "papers that it is about",
        [RelationType.LedTo.Key()] = "what followed from it",
        [RelationType.Cites.Key()] = "papers that it names",
    };

    /// <summary>The name of a key: <c>contributions-until</c> is the deadline for contributions.</summary>
    public static string Of(string key) => Names.GetValueOrDefault(key) ?? key.Replace('-', ' ');
}
