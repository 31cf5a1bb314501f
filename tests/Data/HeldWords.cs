using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using Microsoft.VisualBasic.FileIO;

namespace CopArchive.Tests.Data;

/// <summary>The records of the real archive, and the words of the texts that it holds.</summary>
internal static class HeldWords
{
    private static readonly Lazy<LoadedRecords> Archive =
        new(() => RecordLoader.Load(Path.Combine(Repository.Root, "data"), new DiagnosticBag()));

    private static readonly Lazy<IReadOnlyDictionary<RecordId, TextBody>> Texts = new(() =>
    {
        var settings = Archive.Value.Settings!;
        var mentions = new MentionFinder(new SymbolReader(settings.GroupNames, settings.SymbolSeries), settings.ResolutionWords);
        return Archive.Value.Records.Where(r => r.Texts.Count > 0)
            .ToDictionary(r => r.Id, r => TextParser.Parse(r.Texts[0], mentions, new DiagnosticBag()));
    });

    public static IReadOnlyList<ArchiveRecord> Records => Archive.Value.Records;

    public static ArchiveRecord? Find(RecordId id) => Records.FirstOrDefault(r => r.Id == id);

    /// <summary>Every text, its record first.</summary>
    public static IEnumerable<(RecordId Id, TextBody Text)> All => Texts.Value.Select(t => (t.Key, t.Value)).OrderBy(t => t.Key);

    /// <summary>The words at a place, folded; null where no text is held there.</summary>
    public static string? At(Reference place) => !Texts.Value.TryGetValue(place.Id, out var text) ? null
        : place.Anchor is null ? Fold(string.Join('\n', text.Units.Select(u => u.PlainWithChildren())))
        : text.AllUnits().FirstOrDefault(u => u.Anchor == place.Anchor) is { } unit ? Fold(unit.PlainWithChildren())
        : null;

    /// <summary>Small letters and digits, one space between words, so that signs and quotation marks do not count.</summary>
    public static string Fold(string text)
    {
        var small = text.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture);
        return $" {Regex.Replace(small, @"[^\p{L}\p{M}\p{Nd}]+", " ").Trim()} ";
    }

    /// <summary>Whether folded words hold a text; an omission (…) may stand for any words.</summary>
    public static bool Hold(string words, string text)
    {
        var at = 0;
        foreach (var piece in Pieces(text))
        {
            at = words.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length - 1;
        }

        return true;
    }

    /// <summary>What stands between omissions, folded.</summary>
    public static IEnumerable<string> Pieces(string text) => text.Replace("[…]", "…", StringComparison.Ordinal).Split('…')
        .Select(Fold)
        .Where(p => !string.IsNullOrWhiteSpace(p));

    /// <summary>The rows of a list beside these tests, without its head.</summary>
    public static IReadOnlyList<string[]> List(string name)
    {
        using var parser = new TextFieldParser(Path.Combine(Repository.Root, "tests", "Data", name))
        {
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
        };
        var rows = new List<string[]>();
        parser.ReadFields();
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        return rows;
    }
}
