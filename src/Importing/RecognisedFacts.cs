using CopArchive.Importing.Heads;
using CopArchive.Records.Model;

namespace CopArchive.Importing;

/// <summary>What was recognised in a head, for a person to read.</summary>
internal static class RecognisedFacts
{
    /// <summary>All of it, in the order in which a head has it; what was not found is said to be so.</summary>
    public static IReadOnlyList<Recognised> Of(PaperHead head) =>
    [
        Fact("document number", head.Number, n => n.Printed),
        Fact("title", head.Title, t => t),
        Fact("kind of paper", head.Type, t => t.Name()),
        Fact("date on the paper", head.Date, d => d.Text, "none was seen on it: “not stated” is written"),
        Fact("meeting", head.Meetings, m => string.Join(", ", m)),
        .. head.Sources.Select(s => Fact("sent by", s, w => w)),
        Fact("language", head.Language, l => l),
        .. head.Version is null ? Array.Empty<Recognised>() : [Fact("version", head.Version, v => v)],
        .. head.Addressee is null ? Array.Empty<Recognised>() : [Fact("addressed to", head.Addressee, a => a)],
        .. head.Action is null ? Array.Empty<Recognised>() : [Fact("what it asks", head.Action, a => a)],
    ];

    private static Recognised Fact<T>(string name, Found<T>? found, Func<T, string> write, string absent = "none was seen on it") =>
        found is null
            ? new Recognised(name, "", absent, "", null)
            : new Recognised(name, write(found.Value), found.How, found.Where, found.Certainty);
}
