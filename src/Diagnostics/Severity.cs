namespace CopArchive.Diagnostics;

/// <summary>The severity of a diagnostic: an error stops the build, a warning does not.</summary>
public enum Severity
{
    /// <summary>Something to look at; the archive is still built.</summary>
    Warning,

    /// <summary>A fault: nothing is published until it is mended.</summary>
    Error,
}
