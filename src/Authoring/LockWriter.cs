using System.Text;
using CopArchive.History;

namespace CopArchive.Authoring;

/// <summary>Writes the lock of addresses into the folder of the records.</summary>
public static class LockWriter
{
    /// <summary>Replaces the lock atomically: readers see either the former one or the new one, complete.</summary>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public static void Write(string dataFolder, AddressLock addresses)
    {
        DataWriter.Write(dataFolder, [new DataChange(AddressLock.FileName, Encoding.UTF8.GetBytes(addresses.ToString()), Replaces: true)]);
    }
}
