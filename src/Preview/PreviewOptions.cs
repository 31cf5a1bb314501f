namespace CopArchive.Preview;

/// <summary>How a preview is to run.</summary>
public sealed record PreviewOptions
{
    /// <summary>Folders of which any change is shown; those that are not there yet are waited for.</summary>
    public required IReadOnlyList<string> Watched { get; init; }

    /// <summary>Port on 127.0.0.1; 0 lets the system choose one.</summary>
    public required int Port { get; init; }

    /// <summary>Receives the address to open, before anything is read.</summary>
    public required Action<Uri> Listening { get; init; }

    /// <summary>Receives what came of each change, once all is checked; the terminal prints the faults here.</summary>
    public required Action<PreviewBuild> Built { get; init; }
}
