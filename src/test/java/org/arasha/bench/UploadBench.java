package org.arasha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.browser.Chromium;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One gigabyte over HTTP to the address at which the page uploads, stored, hashed, flushed and registered; against a plain
 * copy, flushed, of the same file to the same disk, in turns. A browser signs in and finds the address; the bytes are sent
 * by a client in this process, whose share of the processor counts against the upload.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"arasha.data=${arasha.test-data:target/test-data/ide}/browser",
                "arasha.postgres-binaries=target/postgres-binaries", "arasha.mail.poll=false", "arasha.evidence.check=false"})
@EnabledIf("org.arasha.browser.Chromium#isInstalled")
@Tag("bench")
class UploadBench {

    private static final int TURNS = 5;
    private static final long SIZE = 1024L * 1024 * 1024;
    private static final long MOST_GROWTH = 64L * 1024 * 1024;

    private final ExampleMode examples;
    private final Intake intake;
    private final String address;
    private final Path folder;

    @Autowired
    UploadBench(ExampleMode examples, Intake intake, @LocalServerPort int port, @Value("${arasha.data}") Path data) {
        this.examples = examples;
        this.intake = intake;
        this.address = "http://127.0.0.1:" + port + "/";
        this.folder = data;
    }

    @Test
    void uploadsAGigabyteInConstantMemory() throws Exception {
        Path file = write(folder.resolve("bench-upload.bin"));
        double[] copies = new double[TURNS];
        double[] uploads = new double[TURNS];
        BenchReport report = new BenchReport("upload");
        try (Chromium chromium = Chromium.start(); BrowserContext person = chromium.browser().newContext()) {
            Upload upload = upload(person.newPage(), file);
            for (int turn = 0; turn < TURNS; turn++) {
                change(file, turn);
                Path copy = copyOf(turn);
                copies[turn] = seconds(() -> copy(file, copy));
                double cpu = cpu();
                uploads[turn] = seconds(() -> send(upload));
                cpu = cpu() - cpu;
                report.line("turn", turn + 1, "copy MB/s", speed(copies[turn]), "upload MB/s", speed(uploads[turn]),
                        "upload ÷ copy", ratio(copies[turn] / uploads[turn]), "processor, s", ratio(cpu), "live heap, growth at most", "");
            }
            change(file, TURNS);
            long growth = growth(() -> send(upload));
            double ratio = median(copies) / median(uploads);
            report.line("turn", "median", "copy MB/s", speed(median(copies)), "upload MB/s", speed(median(uploads)),
                    "upload ÷ copy", ratio(ratio), "processor, s", "", "live heap, growth at most", growth / 1024 / 1024 + " MB");
            report.write();
            assertThat(growth).isLessThan(MOST_GROWTH);
        } finally {
            Files.deleteIfExists(file);
            for (int turn = 0; turn < TURNS; turn++) {
                Files.deleteIfExists(copyOf(turn));
            }
        }
    }

    private Upload upload(Page page, Path file) {
        page.setDefaultTimeout(120_000);
        page.navigate(address);
        page.locator("#sign-in-intake").click();
        page.locator(".top").waitFor();
        page.navigate(address + "incidents/" + reported());
        page.locator("vaadin-upload input[type=file]").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED));
        String target = (String) page.evaluate("() => new URL(document.querySelector('vaadin-upload').target, document.baseURI).href");
        String cookies = page.context().cookies().stream().map(one -> one.name + "=" + one.value).collect(Collectors.joining("; "));
        return new Upload(URI.create(target), cookies, file);
    }

    private CaseNumber reported() {
        CaseNumber[] number = new CaseNumber[1];
        examples.as(Role.INTAKE, () -> number[0] = intake.receive(LocalizedText.of(Language.EN, "A large file"),
                PartialDate.on(LocalDate.now(ZoneId.of("Asia/Almaty"))), Report.Channel.CALL, "There is a film.", "", false).number());
        return number[0];
    }

    private record Upload(URI target, String cookies, Path file) {}

    private interface Deed {
        void run() throws Exception;
    }

    private static double seconds(Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void send(Upload upload) throws IOException {
        try (SocketChannel line = SocketChannel.open(new InetSocketAddress(upload.target().getHost(), upload.target().getPort()));
                FileChannel file = FileChannel.open(upload.file(), StandardOpenOption.READ)) {
            line.write(ByteBuffer.wrap("""
                    POST %s HTTP/1.1
                    Host: %s
                    Cookie: %s
                    X-Filename: bench.bin
                    Content-Type: application/octet-stream
                    Content-Length: %d
                    Connection: close

                    """.formatted(upload.target().getPath(), upload.target().getAuthority(), upload.cookies(), file.size())
                    .replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            for (long sent = 0; sent < file.size();) {
                sent += file.transferTo(sent, file.size() - sent, line);
            }
            String answer = new String(Channels.newInputStream(line).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    /** Each to a file of its own, as uploads are: memory that a file gave up a moment ago is filled again three times as fast. */
    private Path copyOf(int turn) {
        return folder.resolve("bench-copy-" + turn + ".bin");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from); FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            byte[] piece = new byte[256 * 1024];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                out.write(ByteBuffer.wrap(piece, 0, length));
            }
            out.force(true);
        }
    }

    /** The most that stayed alive during the deed beyond what was alive before; the collector runs every half second. */
    private static long growth(Deed deed) throws Exception {
        long before = live();
        AtomicLong most = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(live() - before, Math::max);
                LockSupport.parkNanos(500_000_000);
            }
        });
        deed.run();
        over.set(true);
        watch.join();
        return most.get();
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Path write(Path file) throws IOException {
        Random random = new Random(1);
        byte[] piece = new byte[1024 * 1024];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long written = 0; written < SIZE; written += piece.length) {
                random.nextBytes(piece);
                out.write(ByteBuffer.wrap(piece));
            }
            out.force(true);
        }
        return file;
    }

    /** Another content each time, because the same would be kept once. */
    private static void change(Path file, int turn) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(new byte[] {(byte) turn}), 0);
            out.force(true);
        }
    }

    /** Of this process, in seconds. */
    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String speed(double seconds) {
        return String.format(Locale.ROOT, "%.0f", SIZE / 1024.0 / 1024 / seconds);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
