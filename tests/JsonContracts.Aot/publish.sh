# Sourced by the scripts beside it: publishes one program natively. NATIVE_FRAMEWORK is the framework it is compiled for.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
framework=${NATIVE_FRAMEWORK:-net10.0}
aot=artifacts/aot

# publish PROJECT OUTPUT [ARGUMENT…]: trimming and AOT warnings are errors, like all others. Without clang, gcc links.
publish() {
  local project=$1 output=$2
  shift 2
  command -v clang > /dev/null || set -- "$@" -p:CppCompilerAndLinker=gcc
  dotnet publish "tests/JsonContracts.Aot/$project" --configuration Release --use-current-runtime --artifacts-path "$aot/build" \
    --output "$aot/$output" "-p:NativeFramework=$framework" --verbosity quiet "$@"
}
