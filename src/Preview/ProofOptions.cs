using CopArchive.Records.Model;

namespace CopArchive.Preview;

/// <summary>How a proof is to run.</summary>
public sealed record ProofOptions
{
    /// <summary>The records.</summary>
    public required string Data { get; init; }

    /// <summary>Port on 127.0.0.1; 0 lets the system choose one.</summary>
    public required int Port { get; init; }

    /// <summary>The words of the file of a paper; null where it has none that can be read.</summary>
    public required Func<AttachedFile, string?> WordsOf { get; init; }

    /// <summary>The day on which it runs.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Receives the address to open.</summary>
    public required Action<Uri> Listening { get; init; }

    /// <summary>Hears of each check that was written down.</summary>
    public required Action<ProofCopy, TextCheck> Written { get; init; }
}
