package org.arasha.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class SubmittedTests {

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
    void takesWhatIsNotTooMuch() throws IOException {
        Submitted submitted = read("x".repeat(100_000), 200_000);

        assertThat(submitted.files()).extracting(Waiting::name).containsExactly("a.txt");
        assertThat(submitted.refusals()).isEmpty();
    }

    private Submitted read(String file, long most) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/report");
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(("--b\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\nHe was held.\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n" + file + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return Submitted.read(request, new WaitingRoom(data, Clock.systemUTC()), most);
    }
}
