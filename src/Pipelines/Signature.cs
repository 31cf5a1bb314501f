using System.ComponentModel;
using System.Diagnostics;

namespace CopArchive.Pipelines;

/// <summary>
/// Signatures under an edition, as OpenSSH makes them (<c>ssh-keygen -Y</c>, PROTOCOL.sshsig): whoever keeps a key for the repository has
/// one, and the program that checks it is on most machines.
/// </summary>
internal static class Signature
{
    private const string Program = "ssh-keygen";

    /// <summary>For what it counts: a signature made for something else is no signature under an edition.</summary>
    private const string Purpose = "edition";

    /// <summary>The file beside the one that was signed.</summary>
    public static string Of(string file) => file + ".sig";

    /// <summary>Signs a file; why not, in words, else null.</summary>
    public static string? Sign(string file, string key) => Run(["-Y", "sign", "-f", key, "-n", Purpose, file], null).Objection;

    /// <summary>Who signed a file; null, with the reason in words, where it was nobody of the list.</summary>
    /// <param name="file">The file.</param>
    /// <param name="signers">The list of those who may: a line each, as <c>ALLOWED SIGNERS</c> in ssh-keygen(1).</param>
    public static (string? Signer, string? Objection) Check(string file, string signers)
    {
        if (!File.Exists(Of(file)))
        {
            return (null, "it is not signed");
        }

        var (found, objection) = Run(["-Y", "find-principals", "-s", Of(file), "-f", signers], null);
        if (found?.Split('\n')[0].Trim() is not { Length: > 0 } signer)
        {
            return (null, objection ?? "nobody of the list signed it");
        }

        (_, objection) = Run(["-Y", "verify", "-f", signers, "-I", signer, "-n", Purpose, "-s", Of(file)], file);
        return objection is null ? (signer, null) : (null, "the signature is not one under these files: " + objection);
    }

    private static (string? Said, string? Objection) Run(IReadOnlyList<string> arguments, string? input)
    {
        try
        {
            var start = new ProcessStartInfo(Program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            if (input is not null)
            {
                using var content = File.OpenRead(input);
                content.CopyTo(process.StandardInput.BaseStream);
            }

            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? (said, null) : (null, $"{Program}: {errors.Result.Trim().Split('\n')[^1].TrimEnd('.')}");
        }
        catch (Win32Exception)
        {
            return (null, $"{Program} was not found on this machine");
        }
        catch (IOException)
        {
            return (null, $"{Program} ended before it had read the files"); // its pipe is closed
        }
    }
}
