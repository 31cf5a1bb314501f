using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Sandbox;

/// <summary>
/// What the program and its reading process say to each other: blocks of bytes, each with its length in front. A paper goes over as two
/// blocks, its name and its bytes; an answer comes back as one, in JSON.
/// </summary>
internal static class Messages
{
    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true };

    /// <summary>Sends one block.</summary>
    public static void Send(Stream stream, ReadOnlySpan<byte> block)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, block.Length);
        stream.Write(length);
        stream.Write(block);
        stream.Flush();
    }

    /// <summary>Sends one block of words.</summary>
    public static void Send(Stream stream, string words) => Send(stream, Encoding.UTF8.GetBytes(words));

    /// <summary>The next block; null where the other side is gone.</summary>
    /// <exception cref="InvalidDataException">It is longer than <paramref name="most"/>.</exception>
    public static byte[]? Receive(Stream stream, int most)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length < 0 || length > most)
        {
            throw new InvalidDataException("a block is longer than agreed");
        }

        var block = new byte[length];
        return stream.ReadAtLeast(block, length, throwOnEndOfStream: false) < length ? null : block;
    }

    /// <summary>An answer as it is sent.</summary>
    public static byte[] Write(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Json);

    /// <summary>An answer as it was sent.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Answer Read(byte[] answer) => JsonSerializer.Deserialize<Answer>(answer, Json) ?? throw new JsonException("null");
}

/// <summary>What the reading process makes of a file: a paper, or why there is none.</summary>
/// <param name="Paper">The paper; null for none.</param>
/// <param name="Code">Code of the fault; null for none.</param>
/// <param name="Message">Its message.</param>
/// <param name="Remedy">Its remedy.</param>
internal sealed record Answer(SourcePaper? Paper, string? Code, string? Message, string? Remedy)
{
    /// <summary>Of what a reader found.</summary>
    public static Answer Of(SourcePaper? paper, Diagnostic? fault) => new(paper, fault?.Code, fault?.Message, fault?.Remedy);

    /// <summary>The fault, at the place where the program knows the file; null for a paper without one.</summary>
    public Diagnostic? FaultAt(SourcePlace place) =>
        SourceFaults.All.FirstOrDefault(k => k.Code == Code) is { } kind ? new Diagnostic(kind, place, Message ?? "", Remedy ?? "")
            : Paper is null ? SourceFaults.BrokeOff(place)
            : null;
}
