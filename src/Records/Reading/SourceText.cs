using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Reading;

/// <summary>The text of one file that a person wrote, with LF line ends, so that every offset has a line and a column.</summary>
public sealed partial class SourceText
{
    /// <summary>Far more than the text of any paper.</summary>
    public const long Limit = 2_000_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SourceText(string file, string text) => (File, Text) = (file, text);

    /// <summary>Path as in <see cref="SourcePlace.File"/>.</summary>
    public string File { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Reads a file; null, with a diagnostic, where it is no text.</summary>
    public static SourceText? Read(string file, string fullPath, DiagnosticBag faults)
    {
        try
        {
            var length = new FileInfo(fullPath).Length;
            if (length > Limit)
            {
                faults.Add(FileFaults.TooLarge(SourcePlace.Top(file), length, Limit));
                return null;
            }

            // whoever reads a pipe or a device, which have no length, waits for ever
            return Decode(file, length == 0 ? [] : System.IO.File.ReadAllBytes(fullPath), faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(FileFaults.Unreadable(SourcePlace.Top(file), e.Message));
            return null;
        }
    }

    /// <summary>Decodes the bytes of a file; null, with a diagnostic, where they are no text.</summary>
    public static SourceText? Decode(string file, byte[] bytes, DiagnosticBag faults)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[3..];
        }

        string text;
        try
        {
            text = Utf8.GetString(content).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException fault)
        {
            var before = Encoding.UTF8.GetString(content[..Math.Clamp(fault.Index, 0, content.Length)]);
            var line = before.Count(c => c == '\n') + 1;
            faults.Add(FileFaults.NotUtf8(new SourcePlace(file, line, before.Length - before.LastIndexOf('\n'))));
            return null;
        }

        var source = new SourceText(file, text);
        if (HiddenSigns.IndexIn(text) is >= 0 and var hidden)
        {
            faults.Add(FileFaults.Control(source.PlaceAt(hidden), text[hidden]));
            return null;
        }

        if (MergeMark().Match(text) is { Success: true } mark)
        {
            faults.Add(FileFaults.MergeMark(source.PlaceAt(mark.Index, mark.Length)));
            return null;
        }

        return source;
    }

    /// <summary>The same file with other words.</summary>
    internal SourceText With(string text) => text == Text ? this : new SourceText(File, text);

    /// <summary>The place of an offset.</summary>
    public SourcePlace PlaceAt(int offset, int length = 1)
    {
        var before = Text.AsSpan(0, offset);
        return new SourcePlace(File, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }

    /// <summary>The first line of a git merge conflict, or its last if the first was deleted.</summary>
    [GeneratedRegex(@"^(<<<<<<< |>>>>>>> )[^\n]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MergeMark();
}
