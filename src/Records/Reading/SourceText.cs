using System.Buffers;
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

    // where it can be read again; null where it is held here alone
    private readonly string? _fullPath;

    private string? _text;
    private int _hash;

    private SourceText(string file, string text, string? fullPath = null) => (File, _text, _fullPath) = (file, text, fullPath);

    /// <summary>Path as in <see cref="SourcePlace.File"/>.</summary>
    public string File { get; }

    /// <summary>The whole text.</summary>
    /// <exception cref="IOException">It was let go, and its file is gone or another one by now.</exception>
    public string Text => _text ?? ReadAgain();

    /// <summary>A text that lies in no file.</summary>
    public static SourceText Of(string file, string text) => new(file, text);

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
            return length == 0 ? Decode(file, [], faults) : Read(file, fullPath, (int)length, faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(FileFaults.Unreadable(SourcePlace.Top(file), e.Message));
            return null;
        }
    }

    /// <summary>
    /// Lets go of what can be read again: when texts are parsed hardly anybody asks for their files, which are half of what a large archive
    /// holds in memory.
    /// </summary>
    public void LetGo()
    {
        if (_fullPath is not null && _text is { } text)
        {
            (_hash, _text) = (text.GetHashCode(StringComparison.Ordinal), null);
        }
    }

    private string ReadAgain() =>
        Read(File, _fullPath!, new DiagnosticBag()) is { _text: { } text } && text.GetHashCode(StringComparison.Ordinal) == _hash
            ? text
            : throw new IOException($"'{File}' was changed while the archive was read");

    private static SourceText? Read(string file, string fullPath, int length, DiagnosticBag faults)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            using var stream = System.IO.File.OpenRead(fullPath);
            var read = stream.ReadAtLeast(bytes.AsSpan(0, length), length, throwOnEndOfStream: false);
            return Decode(file, bytes.AsSpan(0, read), faults, fullPath);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Decodes the bytes of a file; null, with a diagnostic, where they are no text.</summary>
    /// <param name="file">Path as in <see cref="SourcePlace.File"/>.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="fullPath">Where they can be read again; null for nowhere.</param>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> content, DiagnosticBag faults, string? fullPath = null)
    {
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

        var source = new SourceText(file, text, fullPath);
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
