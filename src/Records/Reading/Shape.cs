using System.Diagnostics.CodeAnalysis;

namespace CopArchive.Records.Reading;

/// <summary>Reads a node as a <typeparamref name="T"/>; if it cannot, it reports why.</summary>
internal delegate bool TryRead<T>(YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value);

/// <summary>The form of a value, and how to read it.</summary>
internal sealed record Shape<T>(Form Form, TryRead<T> TryRead);
