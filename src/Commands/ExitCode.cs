namespace CopArchive.Commands;

/// <summary>Exit codes.</summary>
internal static class ExitCode
{
    /// <summary>All went well; there may be warnings.</summary>
    public const int Ok = 0;

    /// <summary>There are faults in the records, all of them listed.</summary>
    public const int Faults = 1;

    /// <summary>The program was called wrongly.</summary>
    public const int WrongUse = 2;
}
