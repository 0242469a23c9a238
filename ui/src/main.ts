/** Starts the window. */
import { mount } from "svelte";
import App from "./App.svelte";
import { surface } from "$lib/views";
import "./styles/app.css";

// A start most often leads to the class: its part is fetched while the host
// is still asked where the app stands.
if (/^(#\/class)?$/.test(location.hash)) void surface("Class");

const target = document.getElementById("app");
if (target) mount(App, { target });
