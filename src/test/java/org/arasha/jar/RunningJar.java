package org.arasha.jar;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The application as it is delivered: its jar, run by a process of its own. */
final class RunningJar implements AutoCloseable {

    private static final Path JAR = Path.of("target/arasha.jar");
    /** What a start has loaded and compiled, kept for the next: it takes half of the time then. */
    private static final Path CACHE = Path.of("target/arasha.aot");
    private static final int MOST_SECONDS = 300;

    private final Process process;
    private final Path log;

    private RunningJar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** With the first compiler only: what lives for seconds does not earn back the second one. */
    static RunningJar start(Map<String, String> environment, String... arguments) throws IOException {
        return start(Path.of(""), List.of("-XX:AOTCache=" + CACHE, "-XX:TieredStopAtLevel=1"), JAR, environment, arguments);
    }

    /** From another folder than the one in which it was built. */
    static RunningJar startIn(Path folder, String... arguments) throws IOException {
        return start(folder, List.of("-XX:AOTCache=" + CACHE.toAbsolutePath(), "-XX:TieredStopAtLevel=1"), JAR.toAbsolutePath(), Map.of(), arguments);
    }

    /**
     * Leaves beside the jar, when it ends, what makes the next starts short. On a database of its own: what unpacks the embedded one is of a
     * sealed package, and a JVM that is started in another folder with such classes kept ends before it has begun. Of adapters that it has
     * compiled the JVM mixes some up, and says so at each start that is to use them.
     */
    static RunningJar startForTheFirstTime(Map<String, String> environment) throws IOException {
        return start(Path.of(""), List.of("-XX:AOTCacheOutput=" + CACHE, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching"), JAR, environment);
    }

    private static RunningJar start(Path folder, List<String> options, Path jar, Map<String, String> environment, String... arguments) throws IOException {
        Path log = Files.createTempFile(Path.of("target"), "jar", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new RunningJar(builder.start(), log);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the log says so, or the process has ended. */
    RunningJar waitFor(String line) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_SECONDS * 10 && process.isAlive(); i++) {
            if (log().contains(line)) {
                return this;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        if (!log().contains(line)) {
            throw new AssertionError("“" + line + "” is not in the log:\n" + log());
        }
        return this;
    }

    /** Waits until it is so, as long as the process lives. */
    void waitUntil(String what, BooleanSupplier isSo) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_SECONDS * 10; i++) {
            if (isSo.getAsBoolean()) {
                return;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new AssertionError("Not so: " + what + "\n" + log());
    }

    /** At once, without a word: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the process to end by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The application did not end");
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    List<String> logLines(String level) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" " + level + " ")).toList();
        }
    }

    static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return get(port, path, "");
    }

    static HttpResponse<String> get(int port, String path, String cookies) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Cookie", cookies).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The answer to a request line that a browser would not send. */
    static String answer(int port, String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write((line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends a form from a page that has been given these cookies. */
    static HttpResponse<String> post(int port, String path, String cookies, String form) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
