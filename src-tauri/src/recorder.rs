//! The computer's microphone, for a recording as evidence. The web view's own
//! recorder is not asked: on Linux there is none.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use api::{Error, Heard, MOST_SECONDS, Recorder, Recording};
use cpal::traits::{DeviceTrait as _, HostTrait as _, StreamTrait as _};
use cpal::{FromSample, Sample, SampleFormat, SizedSample, Stream, SupportedStreamConfig};

use crate::shell::held;

/// How long a microphone may take to begin.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the microphone has given so far.
struct Ear {
    recording: Recording,
    /// The microphone was unplugged; what came before is kept.
    gone: bool,
}

/// A microphone that listens. The stream lives on a thread of its own, for
/// some systems do not let it move.
struct Listening {
    ear: Arc<Mutex<Option<Ear>>>,
    stop: Sender<()>,
    thread: JoinHandle<()>,
}

/// The computer's microphone.
#[derive(Default)]
pub(crate) struct SystemRecorder {
    listening: Option<Listening>,
}

impl Recorder for SystemRecorder {
    fn start(&mut self) -> Result<(), Error> {
        self.stop();
        let ear = Arc::new(Mutex::new(None));
        let (begun, has_begun) = channel();
        let (stop, stopped) = channel();
        let thread = std::thread::Builder::new()
            .name("microphone".into())
            .spawn({
                let ear = Arc::clone(&ear);
                move || listen(&ear, &begun, &stopped)
            })
            .map_err(|_| Error::MicrophoneMissing)?;
        match has_begun.recv_timeout(PATIENCE) {
            Ok(()) => {
                self.listening = Some(Listening { ear, stop, thread });
                Ok(())
            }
            // It ended without a word, or does not answer: it is let go.
            Err(_) => Err(Error::MicrophoneMissing),
        }
    }

    fn heard(&mut self) -> Heard {
        let Some(listening) = &self.listening else {
            return Heard::default();
        };
        held(&listening.ear).as_mut().map_or_else(Heard::default, |ear| Heard {
            seconds: ear.recording.seconds(),
            loudness: ear.recording.loudness(),
            goes_on: !ear.gone,
        })
    }

    fn stop(&mut self) -> Option<Recording> {
        let Listening { ear, stop, thread } = self.listening.take()?;
        drop(stop);
        let _ = thread.join();
        let heard = held(&ear).take();
        heard.map(|ear| ear.recording)
    }
}

/// Listens until told to stop. Says nothing where there is no microphone.
fn listen(ear: &Arc<Mutex<Option<Ear>>>, begun: &Sender<()>, stopped: &Receiver<()>) {
    let Some(stream) = open(ear) else { return };
    if stream.play().is_err() || begun.send(()).is_err() {
        return;
    }
    // Ends when whoever asked lets go of the other end.
    let _ = stopped.recv();
}

fn open(ear: &Arc<Mutex<Option<Ear>>>) -> Option<Stream> {
    let device = cpal::default_host().default_input_device()?;
    let config = device.default_input_config().ok()?;
    *held(ear) = Some(Ear {
        recording: Recording::new(config.sample_rate(), config.channels()),
        gone: false,
    });
    match config.sample_format() {
        SampleFormat::I8 => stream::<i8>(&device, &config, ear),
        SampleFormat::U8 => stream::<u8>(&device, &config, ear),
        SampleFormat::I16 => stream::<i16>(&device, &config, ear),
        SampleFormat::U16 => stream::<u16>(&device, &config, ear),
        SampleFormat::I32 => stream::<i32>(&device, &config, ear),
        SampleFormat::F32 => stream::<f32>(&device, &config, ear),
        _ => None,
    }
}

fn stream<T>(device: &cpal::Device, config: &SupportedStreamConfig, ear: &Arc<Mutex<Option<Ear>>>) -> Option<Stream>
where
    T: SizedSample,
    i16: FromSample<T>,
{
    let (hears, loses) = (Arc::clone(ear), Arc::clone(ear));
    device
        .build_input_stream(
            config.config(),
            move |samples: &[T], _| {
                let Some(ear) = &mut *held(&hears) else { return };
                if ear.recording.seconds() < MOST_SECONDS {
                    let heard: Vec<i16> = samples.iter().map(|sample| i16::from_sample(*sample)).collect();
                    ear.recording.hear(&heard);
                }
            },
            move |fault| {
                // A gap or another device of the same kind is no end.
                if matches!(
                    fault.kind(),
                    cpal::ErrorKind::DeviceNotAvailable | cpal::ErrorKind::StreamInvalidated
                ) && let Some(ear) = &mut *held(&loses)
                {
                    ear.gone = true;
                }
            },
            None,
        )
        .ok()
}
