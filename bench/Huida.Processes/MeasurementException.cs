namespace Huida.Processes;

/// <summary>Something did not answer as it should, so that its time means nothing. The message says what, to whoever measures.</summary>
internal sealed class MeasurementException(string message) : Exception(message);
