namespace CopArchive.Preview;

/// <summary>How a preview is to run.</summary>
public sealed record PreviewOptions
{
    /// <summary>The folder that the builds write and the browser is shown.</summary>
    public required string Output { get; init; }

    /// <summary>Folders in which any change starts a new build; those that are not there yet are waited for.</summary>
    public required IReadOnlyList<string> Watched { get; init; }

    /// <summary>Port on 127.0.0.1; 0 lets the system choose one.</summary>
    public required int Port { get; init; }

    /// <summary>Receives the address to open, before the first build begins.</summary>
    public required Action<Uri> Listening { get; init; }

    /// <summary>Receives the result of each build, once browsers can see it; the terminal prints the faults here.</summary>
    public required Action<PreviewBuild> Built { get; init; }
}
