using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary>Reads files that the user names.</summary>
internal static class UserFile
{
    private const string StandardInput = "-";

    /// <summary>The whole file.</summary>
    /// <exception cref="CliException">It is not there, or cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) throw new CliException(ExitCode.Failed, $"{path} is a folder, not a file.");
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CliException.Failed($"There is no file {path}.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CliException.Failed($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The whole file, or all of standard input when the path is a dash.</summary>
    /// <exception cref="CliException">The file is not there, or cannot be read.</exception>
    public static Task<byte[]> ReadWithInputAsync(string path, CliHost host, CancellationToken cancellationToken) =>
        path == StandardInput ? ReadAllAsync(host.Input, cancellationToken) : ReadAsync(path, cancellationToken);

    /// <summary>JSON from a file, or from standard input when the path is a dash, without the mark that some editors put first.</summary>
    /// <exception cref="CliException">The file is not there, or cannot be read.</exception>
    public static async Task<byte[]> ReadJsonAsync(string path, CliHost host, CancellationToken cancellationToken)
    {
        var bytes = await ReadWithInputAsync(path, host, cancellationToken);
        return bytes is [0xEF, 0xBB, 0xBF, .. var json] ? json : bytes;
    }

    private static async Task<byte[]> ReadAllAsync(Stream input, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();

        // Reading from a terminal does not end by itself when it is cancelled.
        await input.CopyToAsync(content, cancellationToken).WaitAsync(cancellationToken);
        return content.ToArray();
    }
}
