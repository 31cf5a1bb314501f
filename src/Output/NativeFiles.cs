using System.Runtime.InteropServices;

namespace CopArchive.Output;

/// <summary>The two calls of the operating system that .NET does not offer.</summary>
internal static class NativeFiles
{
    private const int AtCurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>Creates a hard link. False if the disk or the system cannot; the caller then copies.</summary>
    public static bool TryLink(string file, string secondName) =>
        !OperatingSystem.IsWindows() && Link(file, secondName) == 0;

    /// <summary>
    /// Swaps two folders atomically. False, with nothing changed, if the disk or the system cannot.
    /// </summary>
    public static bool TryExchange(string folder, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt2(AtCurrentFolder, folder, AtCurrentFolder, other, RenameExchange) == 0
                : OperatingSystem.IsMacOS() && RenameX(folder, other, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library without the call
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string file, [MarshalAs(UnmanagedType.LPUTF8Str)] string secondName);

    [DllImport("libc", EntryPoint = "renameat2")]
    private static extern int RenameAt2(
        int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to,
        uint flags);

    [DllImport("libc", EntryPoint = "renamex_np")]
    private static extern int RenameX(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);
}
