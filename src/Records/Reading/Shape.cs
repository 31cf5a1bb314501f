using System.Diagnostics.CodeAnalysis;

namespace CopArchive.Records.Reading;

/// <summary>Reads a node as a <typeparamref name="T"/>; where it cannot, it has said why.</summary>
internal delegate bool TryRead<T>(YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value);

/// <summary>What a value may look like, and how it is read.</summary>
internal sealed record Shape<T>(Form Form, TryRead<T> TryRead);
