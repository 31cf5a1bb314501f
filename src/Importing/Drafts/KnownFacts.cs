using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Importing.Drafts;

/// <summary>Compares what a paper says with what its page says. The page is not changed: a person decides.</summary>
internal static class KnownFacts
{
    /// <summary>Adds what differs to the findings.</summary>
    public static void Compare(ArchiveFile page, PaperHead head, List<Finding> findings)
    {
        Compare("title", page.Title, head.Title, t => t, page.Scalar("title-is") == "descriptive", findings);
        Compare("type", page.Scalar("type"), head.Type, t => t.Key(), false, findings);
        Compare(
            "date",
            page.Node("date") is YamlMap date ? ArchiveFile.Scalar(date, "value") : page.Scalar("date"),
            head.Date,
            d => d.Text,
            false,
            findings);
    }

    private static void Compare<T>(
        string key, string? says, Detected<T>? found, Func<T, string> write, bool described, List<Finding> findings)
    {
        if (found is { Certainty: not Certainty.Unsure } && write(found.Value) is var value && says is not null && !described
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
