namespace JsonContracts.Runware;

/// <summary>What a download brought.</summary>
/// <param name="Length">How many bytes there are.</param>
/// <param name="Sha256">Their hash, in lower-case hexadecimal digits.</param>
/// <param name="ContentType">What the server calls them, <c>video/mp4</c> for example; <see langword="null"/> when it does not say.</param>
public sealed record RunwareDownload(long Length, string Sha256, string? ContentType);
