using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Importing.Readers;

namespace CopArchive.Importing.Sandbox;

/// <summary>
/// The other end of a <see cref="SandboxedReader"/>: reads one paper after the other as they come in, until nothing more comes. It opens
/// no file itself.
/// </summary>
public static class ReadingProcess
{
    /// <summary>Name of the command that runs it; people never type it.</summary>
    public const string Command = "read-papers";

    /// <summary>Exit code where the memory that it may have does not suffice.</summary>
    public const int OutOfMemory = 3;

    /// <summary>What it says first.</summary>
    internal const string Ready = "ready";

    /// <summary>Most bytes of an answer: many times what the longest paper takes.</summary>
    internal const int MostAnswer = 64_000_000;

    /// <summary>Runs until the input ends; returns the exit code.</summary>
    public static int Run(Stream input, Stream output)
    {
        Messages.Send(output, Ready);
        try
        {
            while (Messages.Receive(input, int.MaxValue) is { } name && Messages.Receive(input, int.MaxValue) is { } content)
            {
                Messages.Send(output, Answered(Encoding.UTF8.GetString(name), content));
            }

            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }

    private static byte[] Answered(string name, byte[] content)
    {
        var place = SourcePlace.Top(name);
        var (paper, fault) = FileReader.Read(name, content, place);
        var answer = Messages.Write(Answer.Of(paper, fault));
        return answer.Length <= MostAnswer
            ? answer
            : Messages.Write(Answer.Of(null, SourceFaults.TooMuch(place, "its text is longer than that of any paper")));
    }
}
