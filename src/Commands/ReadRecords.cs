using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary>The archive for a command that prints something of it; where it has faults, they are printed and there is none.</summary>
internal static class ReadRecords
{
    /// <summary>The records, linked; null where one is at fault.</summary>
    public static async Task<LinkedCatalogue?> LinkAsync(string data)
    {
        const string input = "input"; // not read
        var (catalogue, faults) = await Build.LinkAsync(Options.Build(data, input), new PlainProgress(TextWriter.Null))
            .ConfigureAwait(false);
        if (catalogue is not null && faults.All(f => f.Severity != Severity.Error))
        {
            return catalogue;
        }

        Print(faults, data, input);
        return null;
    }

    /// <summary>The records and what happened to them; null where one is at fault.</summary>
    public static async Task<(LinkedCatalogue Catalogue, ArchiveLog Log)?> WithLogAsync(string data, string input)
    {
        var told = await Build.LogAsync(Options.Build(data, input), new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
        if (told is { Catalogue: { } catalogue, Changes: { } changes })
        {
            return (catalogue, changes.Log);
        }

        Print(told.Diagnostics, data, input);
        return null;
    }

    private static void Print(IReadOnlyList<Diagnostic> faults, string data, string input) =>
        DiagnosticPrinter.Write(new AnsiWriter(Console.Out), faults, Options.Lines(data, input));
}
