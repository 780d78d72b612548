package org.arasha.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import org.arasha.reporting.FileRate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class SubmittedTests {

    private static final String SEAL = "--b\r\nContent-Disposition: form-data; name=\"seal\"\r\n\r\ngood\r\n";
    private static final String TYPED = "--b\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\nHe was held.\r\n";

    @TempDir
    private Path data;

    @Test
    void keepsWhatWasTypedWhenAllTogetherIsTooMuch() throws IOException {
        Submitted submitted = read("x".repeat(100_000), 10_000);

        assertThat(submitted.get("what")).isEqualTo("He was held.");
        assertThat(submitted.files()).isEmpty();
        assertThat(submitted.refusals()).extracting(Refusal::messageKey).containsExactly("reporting.refusal.tooMuch");
    }

    @Test
    void keepsWhatWasTypedAndWhatHasArrivedWhenTheConnectionBreaksOff() throws IOException {
        String whole = SEAL + TYPED + file("x");
        String broken = whole + file("y".repeat(50_000));

        Submitted submitted = parsed(broken.substring(0, broken.length() - 20_000), "good"::equals, 200_000);

        assertThat(submitted.get("what")).isEqualTo("He was held.");
        assertThat(submitted.files()).hasSize(1);
        assertThat(submitted.refusals()).extracting(Refusal::messageKey).containsExactly("reporting.refusal.brokenOff");
        assertThat(data.resolve("waiting")).isDirectoryNotContaining(file -> file.toFile().length() != 1);
    }

    /** On a device that is always full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsWhatWasTypedWhenTheDiskIsFull() throws IOException {
        Files.createSymbolicLink(data.resolve("waiting.taken"), Path.of("/dev/full"));

        Submitted submitted = read("x", 200_000);

        assertThat(submitted.get("what")).isEqualTo("He was held.");
        assertThat(submitted.files()).isEmpty();
        assertThat(submitted.refusals()).extracting(Refusal::messageKey).containsExactly("reporting.refusal.noRoom");
        assertThat(data.resolve("waiting")).isEmptyDirectory();
    }

    @Test
    void keepsWhatWasTypedWhenTheDiskTakesNoFolder() throws IOException {
        Files.createFile(data.resolve("waiting"));

        Submitted submitted = read("x", 200_000);

        assertThat(submitted.get("what")).isEqualTo("He was held.");
        assertThat(submitted.refusals()).extracting(Refusal::messageKey).containsExactly("reporting.refusal.noRoom");
    }

    @Test
    void takesWhatIsNotTooMuch() throws IOException {
        Submitted submitted = read("x".repeat(100_000), 200_000);

        assertThat(submitted.files()).extracting(Waiting::name).containsExactly("a.txt");
        assertThat(submitted.refusals()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedButNoFileWithoutASealThatHolds() throws IOException {
        Submitted submitted = read(SEAL + TYPED + file("x"), seal -> false, 200_000);

        assertThat(submitted.get("what")).isEqualTo("He was held.");
        assertThat(submitted.files()).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void keepsNoFileThatComesBeforeTheSeal() throws IOException {
        Submitted submitted = read(file("x") + SEAL + TYPED + file("y"), "good"::equals, 200_000);

        assertThat(submitted.files()).hasSize(1);
        assertThat(submitted.get("what")).isEqualTo("He was held.");
    }

    private Submitted read(String file, long most) throws IOException {
        return read(SEAL + TYPED + file(file), "good"::equals, most);
    }

    private static String file(String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n" + content + "\r\n";
    }

    private Submitted read(String parts, Predicate<String> opens, long most) throws IOException {
        return parsed(parts + "--b--\r\n", opens, most);
    }

    private Submitted parsed(String body, Predicate<String> opens, long most) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/report");
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        FileRate rate = mock();
        when(rate.take(anyInt())).thenReturn(true);
        return Submitted.read(request, new WaitingRoom(data, DataSize.ofMegabytes(1), rate, Clock.systemUTC()), opens, most);
    }
}
