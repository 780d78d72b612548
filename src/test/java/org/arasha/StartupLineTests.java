package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.arasha.access.ExampleMode;
import org.arasha.access.FirstAdministrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartupLineTests {

    private final FirstAdministrator administrators = mock();
    private final ExampleMode examples = mock();
    private final ServletWebServerApplicationContext context = mock();
    private final ApplicationReadyEvent ready = mock();

    @BeforeEach
    void listenAt8081() {
        WebServer server = mock();
        when(server.getPort()).thenReturn(8081);
        when(context.getWebServer()).thenReturn(server);
        when(ready.getApplicationContext()).thenReturn(context);
    }

    @Test
    void aCodeThatWasPrintedIsVoidAfterAStartWithTheExampleMode(CapturedOutput said) {
        when(examples.isOn()).thenReturn(true);

        new StartupLine(administrators, examples, "127.0.0.1", "http://127.0.0.1:8081", false).on(ready);

        verify(administrators).voidCode();
        verify(administrators, never()).newCode();
        assertThat(said).doesNotContain("No code is made");
    }

    @Test
    void whoAsksForAnAdministratorInTheExampleModeIsToldThatNoneIsMade(CapturedOutput said) {
        when(examples.isOn()).thenReturn(true);

        new StartupLine(administrators, examples, "127.0.0.1", "http://127.0.0.1:8081", true).on(ready);

        assertThat(said).contains("No code is made in the example mode");
    }

    @ParameterizedTest(name = "listens on \"{0}\", reached at {1}")
    @CsvSource({
            "127.0.0.1, http://127.0.0.1:8081, http://127.0.0.1:8081/",
            "127.0.0.1, https://arasha.example.org, http://127.0.0.1:8081/",
            "0.0.0.0, https://arasha.example.org, https://arasha.example.org/",
            "0.0.0.0, https://example.org/arasha/, https://example.org/arasha/",
            "'', https://arasha.example.org, https://arasha.example.org/",
            "0.0.0.0, http://0.0.0.0:8081, http://localhost:8081/",
            "'', http://:8081, http://localhost:8081/"})
    void theAddressThatIsPrintedLeadsThere(String address, String url, String printed, CapturedOutput said) {
        when(administrators.newCode()).thenReturn(Optional.of("ABCD"));

        new StartupLine(administrators, examples, address, url, false).on(ready);

        assertThat(said).contains("Arasha is ready at " + printed + System.lineSeparator())
                .contains(" at " + printed + "first-administrator with the one-time code ABCD");
    }
}
