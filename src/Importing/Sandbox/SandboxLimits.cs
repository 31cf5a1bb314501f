namespace CopArchive.Importing.Sandbox;

/// <summary>What the reading of one paper may take.</summary>
/// <param name="Time">How long, counted while the processor works on it.</param>
/// <param name="Memory">How many bytes of memory.</param>
public sealed record SandboxLimits(TimeSpan Time, long Memory)
{
    /// <summary>Half a minute and 512 MB: many times what the longest papers take.</summary>
    public static SandboxLimits Default { get; } = new(TimeSpan.FromSeconds(30), 512_000_000);
}
