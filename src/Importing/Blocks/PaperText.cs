using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// The text of a paper as records write it. It is printed, read again and compared; a part that would not come back the same is written as
/// plain paragraphs instead, and reported.
/// </summary>
internal static class PaperText
{
    private const int Longest = 1_000;

    /// <summary>The text of some units.</summary>
    public static string Print(IReadOnlyList<UnitNode> nodes, string language, List<Finding> findings)
    {
        var units = nodes.Select(n => n.ToUnit()).ToList();
        for (var attempts = 0; ; attempts++)
        {
            var text = TextPrinter.Print(new TextBody(language, units));
            var read = Read(text, language);
            var wrong = Enumerable.Range(0, units.Count).FirstOrDefault(i => i >= read.Count || Outline(units[i]) != Outline(read[i]), -1);
            if (wrong < 0 && read.Count == units.Count)
            {
                return text;
            }

            if (attempts > nodes.Count)
            {
                throw new InvalidOperationException("a text of plain paragraphs alone does not come back as it was written");
            }

            wrong = wrong < 0 ? units.Count - 1 : wrong;
            findings.Add(new Finding(
                FindingKind.Doubted,
                "written as plain paragraphs, since its numbers and lists could not be kept",
                units[wrong].PlainWithChildren(),
                ""));
            var plain = units[wrong].PlainWithChildren()
                .Split('\n')
                .SelectMany(line => line.Chunk(Longest))
                .Select(line => new string(line))
                .Where(line => line.Trim().Length > 0)
                .Select(line => new UnitNode(UnitKind.Paragraph) { Content = [new Inline.Words(line)] }.ToUnit());
            units = [.. units.Take(wrong), .. plain, .. units.Skip(wrong + 1)];
        }
    }

    /// <summary>The units of a text.</summary>
    public static IReadOnlyList<Unit> Read(string text, string language) =>
        TextParser.Parse(
            new WrittenText(language, TextStatus.Original, "", SourceText.Of("", text), 0, null),
            MentionFinder.None,
            new DiagnosticBag()).Units;

    /// <summary>What must come back: kinds, labels and words.</summary>
    private static string Outline(Unit unit) =>
        $"{unit.Kind} {unit.Label} {unit.HeadingLevel} {unit.Plain()}\n" + string.Concat(unit.Children.Select(c => "(" + Outline(c) + ")"));
}
