package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.communication.PushAtmosphereHandler;
import com.vaadin.flow.server.communication.PushHandler;
import org.arasha.ArashaTest;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceEventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The log tells of faults, not of people who go on to another page. */
@ArashaTest
@ExtendWith(OutputCaptureExtension.class)
class PushLogTests {

    @Test
    void saysNothingOfAPageThatIsLeftWhileSomethingIsSentToIt(CapturedOutput said) {
        AtmosphereResourceEvent left = mock();
        when(left.throwable()).thenReturn(new IllegalStateException("Message will not be sent because the WebSocket session has been closed"));

        listenerOfAPage().onThrowable(left);

        assertThat(said).doesNotContain("push connection", "WebSocket session has been closed");
    }

    private static AtmosphereResourceEventListener listenerOfAPage() {
        AtmosphereRequest request = mock();
        when(request.getMethod()).thenReturn("GET");
        AtmosphereResource page = mock();
        when(page.getRequest()).thenReturn(request);
        AtmosphereResourceEventListener[] heard = new AtmosphereResourceEventListener[1];
        doAnswer(call -> {
            heard[0] = call.getArgument(0);
            return page;
        }).when(page).addEventListener(any());
        PushAtmosphereHandler handler = new PushAtmosphereHandler();
        handler.setPushHandler(mock(PushHandler.class));
        handler.onRequest(page);
        return heard[0];
    }
}
