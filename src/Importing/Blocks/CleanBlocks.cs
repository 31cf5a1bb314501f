using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// Removes what is not part of a paper's text: heads of pages, forbidden characters, blocks printed twice. All of it is reported.
/// </summary>
internal static partial class CleanBlocks
{
    private const int Doubled = 60;

    /// <summary>The cleaned body; what was removed is added to the findings.</summary>
    public static IReadOnlyList<SourceBlock> Clean(SourcePaper paper, List<Finding> findings)
    {
        foreach (var head in paper.Blocks
            .Where(b => b.Kind == SourceBlockKind.PageHead && b.Plain.Trim().Length > 0)
            .GroupBy(b => b.Plain.Trim()))
        {
            findings.Add(new Finding(
                FindingKind.Dropped,
                head.Count() > 1 ? $"head or foot of the pages, {head.Count()} times" : "head or foot of the pages",
                head.Key,
                head.First().Where));
        }

        var clean = new List<SourceBlock>();
        foreach (var block in paper.Blocks.Where(b => b.Kind != SourceBlockKind.PageHead).SelectMany(b => Lines(Signs(b, findings))))
        {
            if (block.Kind != SourceBlockKind.Table && block.Label is null && block.Plain.Trim().Length == 0)
            {
                continue;
            }

            if (clean.Count > 0 && block.Kind == clean[^1].Kind && block.Plain.Length >= Doubled && block.Label == clean[^1].Label
                && block.Plain == clean[^1].Plain)
            {
                findings.Add(new Finding(FindingKind.Dropped, "the same words as just before", PaperLanguages.PlainWords(block),
                    block.Where));
                continue;
            }

            if (Telephone().Match(block.Plain) is { Success: true } telephone)
            {
                findings.Add(new Finding(
                    FindingKind.Doubted,
                    "a telephone or fax number; if it is that of a person, take the line out and keep the file from being published",
                    telephone.Value,
                    block.Where));
            }

            clean.Add(block);
        }

        return [.. clean.SelectMany(b => LongBlock.Part(b, findings))];
    }

    /// <summary>A block without the signs that no text may hold.</summary>
    private static SourceBlock Signs(SourceBlock block, List<Finding> findings)
    {
        if (block.Kind == SourceBlockKind.Table)
        {
            return block with { Rows = [.. block.Rows.Select(r => (IReadOnlyList<IReadOnlyList<SourceBlock>>)[
                .. r.Select(c => (IReadOnlyList<SourceBlock>)[.. c.Select(b => Signs(b, findings))]),
            ])] };
        }

        foreach (var lost in block.Runs.Where(r => r.Link is { } link && !Address().IsMatch(link)))
        {
            findings.Add(new Finding(FindingKind.Dropped,
                "the target of a link, which leads nowhere outside the file", lost.Link!, block.Where));
        }

        var runs = block.Runs
            .Select(r => r with { Text = Allowed(r.Text), Link = r.Link is { } link && Address().IsMatch(link) ? link.Trim() : null })
            .ToList();
        if (runs.Zip(block.Runs).Any(p => p.First.Text != p.Second.Text.ReplaceLineEndings("\n")))
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                "invisible characters were removed",
                string.Concat(runs.Select(r => r.Text)).Trim(),
                block.Where));
        }

        return block with { Runs = runs };
    }

    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var c = rune.Value;
            if (c is '\n' or '\t'
                || (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control
                    && c is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF or 0x2028 or 0x2029 or 0xFEFF
                        or 0x00AD or 0x180E or 0x200B or (>= 0x2060 and <= 0x2064))))
            {
                allowed.Append(rune);
            }
            else if (c is 0x2028 or 0x2029)
            {
                allowed.Append('\n');
            }
        }

        return allowed.ToString();
    }

    /// <summary>
    /// Splits a paragraph whose later lines begin with labels, or which begins with a row of dots, which marks an omission.
    /// </summary>
    private static IEnumerable<SourceBlock> Lines(SourceBlock block)
    {
        if (block.Kind == SourceBlockKind.Paragraph
            && block.Runs is [{ } first, ..]
            && Omission().Match(first.Text) is { Success: true } dots)
        {
            return
            [
                block with { Runs = [first with { Text = dots.Value.Trim() }] },
                block with { Runs = [first with { Text = first.Text[dots.Length..] }, .. block.Runs.Skip(1)] },
            ];
        }

        if (block.Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Bullet)
            || !block.Plain.Contains('\n')
            || !Labelled().IsMatch(block.Plain))
        {
            return [block];
        }

        var lines = new List<List<SourceRun>> { new() };
        foreach (var run in block.Runs)
        {
            var pieces = run.Text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    lines.Add([]);
                }

                lines[^1].Add(run with { Text = pieces[i] });
            }
        }

        var blocks = new List<List<SourceRun>>();
        foreach (var line in lines)
        {
            if (blocks.Count == 0 || Labelled().IsMatch("\n" + string.Concat(line.Select(r => r.Text))))
            {
                blocks.Add(line);
            }
            else
            {
                blocks[^1].AddRange([new SourceRun("\n"), .. line]);
            }
        }

        return blocks.Select((runs, i) =>
            block with { Runs = runs, Label = i == 0 ? block.Label : null, Kind = i == 0 ? block.Kind : SourceBlockKind.Paragraph });
    }

    [GeneratedRegex(@"^\s*(?:https?://|mailto:|ftp://)[^\s<>""\p{C}]+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\+\s?[0-9]{1,3}[\s0-9()-]{6,}[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^\s*(?:…{2,}|\.{6,})\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();

    [GeneratedRegex(
        @"\n\s*(?:[·•▪●‣]\s|[0-9]{1,3}(?:\.[0-9]{1,3})+[.)]?\s|(?:[0-9]{1,3}|[A-Za-z])[.)]\s|[0-9]{1,3}\t|\([A-Za-z0-9]{1,3}\)\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
