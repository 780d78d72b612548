package org.arasha;

import org.arasha.access.ExampleMode;
import org.arasha.access.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the application is, once it is ready to be used. */
@Component
class StartupLine {

    private static final Logger log = LoggerFactory.getLogger("Arasha");

    private final FirstAdministrator administrators;
    private final ExampleMode examples;
    private final String address;

    StartupLine(FirstAdministrator administrators, ExampleMode examples,
            @Value("${server.address:0.0.0.0}") String address) {
        this.administrators = administrators;
        this.examples = examples;
        this.address = address;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        String url = "http://%s:%d/".formatted(address, context.getWebServer().getPort());
        log.info("Arasha is ready at {}", url);
        if (examples.isOn()) {
            administrators.voidCode();
        } else {
            administrators.newCode().ifPresent(code ->
                    log.info("Create an administrator at {}first-administrator with the one-time code {}", url, code));
        }
    }
}
