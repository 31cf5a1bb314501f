using CopArchive.Importing.Heads;
using CopArchive.Records.Model;

namespace CopArchive.Importing;

/// <summary>What was recognised in a head, in readable form.</summary>
internal static class RecognisedFacts
{
    /// <summary>All of it, in the order of a head, including what was not found.</summary>
    public static IReadOnlyList<Recognised> From(PaperHead head) =>
    [
        head.Number is null && head.UnknownNumber is not null
            ? Fact("document number", head.UnknownNumber, n => n)
            : Fact("document number", head.Number, n => n.Printed),
        Fact("title", head.Title, t => t),
        Fact("kind of paper", head.Type, t => t.Name()),
        Fact("date on the paper", head.Date, d => d.Text),
        Fact("meeting", head.Meetings, m => string.Join(", ", m)),
        .. head.Sources.Select(s => Fact("sent by", s, w => w)),
        Fact("language", head.Language, l => l),
        .. head.Original is null ? Array.Empty<Recognised>() : [Fact("language of the original", head.Original, l => string.Join(", ", l))],
        .. head.Version is null ? Array.Empty<Recognised>() : [Fact("version", head.Version, v => v)],
        .. head.Addressee is null ? Array.Empty<Recognised>() : [Fact("addressed to", head.Addressee, a => a)],
        .. head.ActionRequested is null ? Array.Empty<Recognised>() : [Fact("what it asks", head.ActionRequested, a => a)],
    ];

    private static Recognised Fact<T>(string name, Detected<T>? found, Func<T, string> write) =>
        found is null
            ? new Recognised(name, "", "none was found on it", "", null)
            : new Recognised(name, write(found.Value), found.How, found.Where, found.Certainty);
}
