namespace CopArchive.Diagnostics;

/// <summary>A value together with the place where it was written, so that a later floor can still point at it.</summary>
public readonly record struct Located<T>(T Value, SourcePlace Place);
