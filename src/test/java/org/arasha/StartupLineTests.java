package org.arasha;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.arasha.access.ExampleMode;
import org.arasha.access.FirstAdministrator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class StartupLineTests {

    private final FirstAdministrator administrators = mock();
    private final ExampleMode examples = mock();
    private final ServletWebServerApplicationContext context = mock();
    private final ApplicationReadyEvent ready = mock();

    @Test
    void aCodeThatWasPrintedIsVoidAfterAStartWithTheExampleMode() {
        WebServer server = mock();
        when(context.getWebServer()).thenReturn(server);
        when(ready.getApplicationContext()).thenReturn(context);
        when(examples.isOn()).thenReturn(true);

        new StartupLine(administrators, examples, "127.0.0.1").on(ready);

        verify(administrators).voidCode();
        verify(administrators, never()).newCode();
    }
}
