using CopArchive.Authoring;
using CopArchive.Diagnostics;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary>Prints the result of a proposal on a terminal.</summary>
internal static class ProposalPrinter
{
    /// <summary>Prints it and returns the exit code.</summary>
    public static int Print(Proposal proposal, string what, TextWriter errors)
    {
        if (!proposal.Succeeded)
        {
            DiagnosticPrinter.Write(new AnsiWriter(errors), proposal.Faults, _ => null);
            errors.WriteLine("Nothing was written.");
            return ExitCode.WrongUse; // all these faults come from what was asked for, none from the page as it was
        }

        Console.Out.WriteLine($"{what}: data/{proposal.Change!.Path}");
        foreach (var gap in proposal.Gaps)
        {
            Console.Out.WriteLine($"  {gap.Place.File}, line {gap.Place.Line}: {gap.Message} {gap.Remedy}");
        }

        return ExitCode.Ok;
    }
}
