using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// The latest version of a resolution adopted before a meeting, as far as known. Only dates of adoption with a source count; if they do
/// not decide, it is not established.
/// </summary>
public abstract record AdoptedBefore
{
    private AdoptedBefore()
    {
    }

    /// <summary>This one.</summary>
    public sealed record Latest(ResolutionVersionRecord Version) : AdoptedBefore;

    /// <summary>None of the versions known: all of them were adopted later.</summary>
    public sealed record None : AdoptedBefore;

    /// <summary>Undecidable.</summary>
    /// <param name="Undecided">Versions whose date leaves open whether they were adopted before or after; empty where the
    /// meeting has no date.</param>
    public sealed record NotEstablished(IReadOnlyList<ResolutionVersionRecord> Undecided) : AdoptedBefore;

    /// <summary>Finds it.</summary>
    /// <param name="versions">Versions of one resolution, earliest first.</param>
    /// <param name="meeting">Days of the meeting; null where they are not known.</param>
    public static AdoptedBefore Of(IReadOnlyList<ResolutionVersionRecord> versions, Edtf? meeting)
    {
        if (Certain(meeting) is not { Earliest: { } first, Latest: { } last })
        {
            return new NotEstablished([]);
        }

        var before = versions.Select((v, at) => Adopted(v)?.Latest < first ? at : -1).DefaultIfEmpty(-1).Max();
        // an undated version before another that was adopted in time changes nothing
        var undecided = versions
            .Where((v, at) => Adopted(v) is { } date
                ? date.Latest is null || (date.Latest >= first && (date.Earliest is null || date.Earliest <= last))
                : at > before)
            .ToList();
        return undecided.Count > 0 ? new NotEstablished(undecided)
            : before >= 0 ? new Latest(versions[before])
            : new None();
    }

    private static Edtf? Adopted(ResolutionVersionRecord version) =>
        version.SourcesFor("adopted").Count > 0 ? Certain(version.Adopted.ValueOrDefault) : null;

    /// <summary>Uncertain dates do not count.</summary>
    private static Edtf? Certain(Edtf? date) => date is { IsUncertain: false } ? date : null;
}
