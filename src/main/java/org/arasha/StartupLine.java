package org.arasha;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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
    private final String url;
    private final boolean another;

    StartupLine(FirstAdministrator administrators, ExampleMode examples, @Value("${server.address:0.0.0.0}") String address,
            @Value("${arasha.url}") String url, @Value("${arasha.new-administrator}") boolean another) {
        this.administrators = administrators;
        this.examples = examples;
        this.address = address;
        this.url = url;
        this.another = another;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        String here = here(context.getWebServer().getPort());
        log.info("Arasha is ready at {}", here);
        if (examples.isOn()) {
            administrators.voidCode();
            if (another) {
                log.info("No code is made in the example mode, where anybody signs in as its administrator");
            }
        } else {
            administrators.newCode().ifPresent(code ->
                    log.info("Create an administrator at {}first-administrator with the one-time code {}", here, code));
        }
    }

    /** Where it listens; at every address of the machine, where people are told to reach it. */
    private String here(int port) {
        if (!isEvery(address)) {
            return "http://%s:%d/".formatted(address, port);
        }
        String host = URI.create(url).getHost();
        return host == null || isEvery(host) ? "http://localhost:%d/".formatted(port) : url.replaceFirst("/*$", "/");
    }

    private static boolean isEvery(String address) {
        try {
            return address.isBlank() || InetAddress.getByName(address).isAnyLocalAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
