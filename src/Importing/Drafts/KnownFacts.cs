using CopArchive.Authoring;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Importing.Drafts;

/// <summary>Compares what a paper says with what its page says.</summary>
internal static class KnownFacts
{
    /// <summary>
    /// What a later state of a paper says otherwise of itself than the former did: its date, its title. The page takes it, or asks where it
    /// is not sure; what a person wrote on the page stays as long as the paper itself says the same as before.
    /// </summary>
    /// <param name="page">The page, made from the former state.</param>
    /// <param name="former">What the former state says.</param>
    /// <param name="head">What the later state says.</param>
    /// <param name="findings">Where it is told.</param>
    public static Dictionary<string, DraftValue?> Renewed(ArchiveFile page, PaperHead former, PaperHead head, List<Finding> findings)
    {
        var renewed = new Dictionary<string, DraftValue?>();
        Renew("date", former.Date, head.Date, d => d.Text, d => new DraftValue.Bare(d), renewed, findings);
        if (page.Scalar("title-is") != "descriptive")
        {
            Renew("title", former.Title, head.Title, t => t, t => new DraftValue.Quoted(t), renewed, findings);
        }

        return renewed;
    }

    private static void Renew<T>(
        string key, Detected<T>? former, Detected<T>? later, Func<T, string> write, Func<string, DraftValue> value,
        Dictionary<string, DraftValue?> renewed, List<Finding> findings)
    {
        var (was, now) = (Known(former, write), Known(later, write));
        if (was == now)
        {
            return;
        }

        renewed[key] = now is null ? DraftValue.ToFillIn : value(now);
        findings.Add(new Finding(
            FindingKind.Doubted,
            now is null
                ? $"the former state gave its {key} as “{was}”; of this one nothing sure was found, so it is asked"
                : $"the {key} is that of this state now" + (was is null ? "" : $"; the former gave “{was}”"),
            now ?? "",
            later?.Where ?? ""));
    }

    private static string? Known<T>(Detected<T>? found, Func<T, string> write) =>
        found is { Certainty: not Certainty.Unsure } ? write(found.Value) : null;

    /// <summary>Adds what differs to the findings; the page is not changed, a person decides.</summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What the paper says.</param>
    /// <param name="isRenewed">Whether the page takes a key from the paper.</param>
    /// <param name="findings">Where it is told.</param>
    public static void Compare(ArchiveFile page, PaperHead head, Func<string, bool> isRenewed, List<Finding> findings)
    {
        Compare("title", page.Title, head.Title, t => t, isRenewed("title") || page.Scalar("title-is") == "descriptive", findings);
        Compare("type", page.Scalar("type"), head.Type, t => t.Key(), false, findings);
        Compare(
            "date",
            page.Node("date") is YamlMap date ? ArchiveFile.Scalar(date, "value") : page.Scalar("date"),
            head.Date,
            d => d.Text,
            isRenewed("date"),
            findings);
    }

    private static void Compare<T>(
        string key, string? says, Detected<T>? found, Func<T, string> write, bool mayDiffer, List<Finding> findings)
    {
        if (found is { Certainty: not Certainty.Unsure } && write(found.Value) is var value && says is not null && !mayDiffer
            && WordMatch.Fold(says) != WordMatch.Fold(value))
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"the page says “{says}” as its {key}, the paper something else; the page was not changed",
                value,
                found.Where));
        }
    }
}
