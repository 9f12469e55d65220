package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The top of each page of a store. */
record Head(UUID id, String name, boolean running, ZoneId zone, Tab tab) {

    static Head of(Store store, Tab tab) {
        return new Head(store.id(), store.name(), store.running(), store.zone(), tab);
    }

    public List<Tab> tabs() {
        return tab.ofSupport() ? Tab.ofTheSupportConsole() : Tab.ofTheStore();
    }

    /** The key of what STOPPED or RUNNING reads as. */
    public String state() {
        return running ? "running" : "stopped";
    }

    /** Names what a form of this page asks for: sent twice it is done once. */
    public String request() {
        return UUID.randomUUID().toString();
    }

    public String path() {
        return path(id);
    }

    static String path(UUID store) {
        return "/stores/" + store;
    }

    /** Where a tab of the store is. */
    static String path(UUID store, Tab tab) {
        return path(store) + "/" + tab.path();
    }
}
